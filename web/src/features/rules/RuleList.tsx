import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { readTerms } from "./ruleTerms";
import type { Rule } from "./rulesDocument";
import classes from "./rules.module.css";

interface Props {
  rules: Rule[];
  chosenId: string | undefined;
  onChoose: (ruleId: string) => void;
  onNew: () => void;
}

export function RuleList({ rules, chosenId, onChoose, onNew }: Props) {
  const t = useText();
  return (
    <Section
      title={t("rules.count", { count: rules.length })}
      aside={
        <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={onNew}>
          {t("rules.new")}
        </Button>
      }
      flush
    >
      <ul className={classes.list}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <UnstyledButton className={classes.row} aria-current={rule.id === chosenId || undefined} onClick={() => onChoose(rule.id)}>
              <Row rule={rule} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Row({ rule }: { rule: Rule }) {
  const t = useText();
  const { date } = useFormats();
  const terms = readTerms(rule.versions.findLast((version) => version.terms !== null)?.terms ?? null);
  const last = rule.versions.at(-1);
  return (
    <>
      <strong>{terms?.name}</strong>
      <span>
        {terms && t(`condition.${terms.condition.kind}`)}
        {terms?.effect === "warn" && ` · ${t("rules.warn")}`}
        {last?.terms === null && ` · ${t("rules.ended", { date: date(last.from) })}`}
      </span>
    </>
  );
}
