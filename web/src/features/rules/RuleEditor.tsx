import { Button } from "@mantine/core";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { DateField } from "@/components/DateField";
import { Refusals } from "@/components/leave/Refusals";
import { Actions } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { RuleFields } from "./RuleFields";
import { RuleReach } from "./RuleReach";
import { newTerms, printTerms, readTerms } from "./ruleTerms";
import type { Rule, RuleInput, RulesAnswer } from "./rulesDocument";
import { useRulePreview } from "./useRulePreview";

interface Props {
  /** Not given: a new one. */
  rule: Rule | undefined;
  answer: RulesAnswer;
  today: string;
  onSaved: (ruleId: string) => void;
}

/** A rule, or a change of one, with whom it touches while it is written. */
export function RuleEditor({ rule, answer, today, onSaved }: Props) {
  const t = useText();
  const [ruleId] = useState(() => rule?.id ?? newCommandId());
  const [terms, setTerms] = useState(() => readTerms(rule?.versions.findLast((version) => version.terms !== null)?.terms ?? null) ?? newTerms());
  const [from, setFrom] = useState(today);
  const input: RuleInput = { ruleId, from, terms: printTerms(terms) };
  const { preview, stale, failed } = useRulePreview(input);
  const { apply, busy } = useApply();
  const ready = preview && !stale && preview.userErrors.length === 0;
  const ends = rule?.versions.at(-1)?.terms === null;
  return (
    <Section title={rule ? t("rules.change") : t("rules.new")}>
      <RuleFields terms={terms} answer={answer} onChange={setTerms} />
      <DateField label={t("rules.from")} description={t("rules.fromHint")} value={from} onChange={(date) => setFrom(date || today)} />
      {failed && <p role="alert">{t("error.notSent")}</p>}
      {preview && preview.userErrors.length > 0 && terms.name !== "" && <Refusals refusals={preview.userErrors} />}
      {preview && preview.userErrors.length === 0 && <RuleReach preview={preview} stale={stale} />}
      <Actions>
        <Button disabled={!ready} loading={busy} onClick={() => void apply([{ rule: input }], () => onSaved(ruleId), "rules.saved")}>
          {t("rules.save")}
        </Button>
        {rule && !ends && (
          <Button variant="default" disabled={busy} onClick={() => void apply([{ ruleEnd: { ruleId, from } }], () => onSaved(ruleId), "rules.saved")}>
            {t("rules.end")}
          </Button>
        )}
      </Actions>
    </Section>
  );
}
