import { UnstyledButton } from "@mantine/core";
import { Section } from "@/components/Page";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { useText } from "@/lib/i18n";
import type { Policy } from "./policiesDocument";
import classes from "./policies.module.css";

interface Props {
  policies: Policy[];
  chosenId: string;
  onChoose: (policyId: string) => void;
}

export function PolicyList({ policies, chosenId, onChoose }: Props) {
  const t = useText();
  return (
    <Section title={t("policies.count", { count: policies.length })} flush>
      <ul className={classes.list}>
        {policies.map((policy) => (
          <li key={policy.id}>
            <UnstyledButton className={classes.row} aria-current={policy.id === chosenId || undefined} onClick={() => onChoose(policy.id)}>
              <LeaveTypeMark type={policy.leaveType} />
              <span className={classes.rowText}>
                <strong>{policy.name}</strong>
                <span>{policy.locations.length > 0 ? policy.locations.map(({ name }) => name).join(", ") : t("policies.everybody")}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
