import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./disclosure.module.css";

interface Props {
  name: string;
  /** What holds, in a line; to be read without opening. */
  says: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** One of several parts: says in a line what holds, and opens to be changed. */
export function Disclosure({ name, says, open = false, children }: Props) {
  return (
    <details className={classes.part} open={open}>
      <summary>
        <IconChevronRight size={16} aria-hidden />
        <span className={classes.name}>{name}</span>
        <span className={classes.says}>{says}</span>
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}

export function Disclosures({ children }: { children: ReactNode }) {
  return <div className={classes.parts}>{children}</div>;
}
