import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Section } from "./Page";
import classes from "./masterDetail.module.css";

interface Props {
  list: ReactNode;
  children: ReactNode;
}

/** A list beside what is opened from it; one above the other on a phone. */
export function MasterDetail({ list, children }: Props) {
  return (
    <div className={classes.grid}>
      {list}
      <div className={classes.column}>{children}</div>
    </div>
  );
}

export interface Pick {
  id: string;
  title: string;
  hint: string;
  mark?: ReactNode;
}

interface PickListProps {
  title: string;
  picks: Pick[];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  /** How a new one is begun. */
  onNew?: { label: string; run: () => void };
  empty?: string;
}

export function PickList({ title, picks, chosenId, onChoose, onNew, empty }: PickListProps) {
  return (
    <Section
      title={title}
      aside={
        onNew && (
          <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={onNew.run}>
            {onNew.label}
          </Button>
        )
      }
      flush
    >
      {picks.length === 0 && empty && <p className={classes.empty}>{empty}</p>}
      <ul>
        {picks.map(({ id, title: name, hint, mark }) => (
          <li key={id}>
            <UnstyledButton className={classes.row} aria-current={id === chosenId || undefined} onClick={() => onChoose(id)}>
              {mark}
              <span className={classes.rowText}>
                <strong>{name}</strong>
                <span>{hint}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Fields side by side where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

/** Over the whole width of its fields. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
