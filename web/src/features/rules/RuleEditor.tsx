import { Button } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { Refusals } from "@/components/leave/Refusals";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { currentLanguage, useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { RuleFields } from "./RuleFields";
import { RuleReach } from "./RuleReach";
import { newTerms, printTerms, readTerms } from "./ruleTerms";
import { applyDocument, type Rule, type RuleInput, type RulesAnswer } from "./rulesDocument";
import { useRulePreview } from "./useRulePreview";
import classes from "./rules.module.css";

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
      <DatePickerInput
        label={t("rules.from")}
        description={t("rules.fromHint")}
        locale={currentLanguage()}
        valueFormat={currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY"}
        value={from}
        onChange={(value) => setFrom(value ?? today)}
      />
      {failed && <p role="alert">{t("error.notSent")}</p>}
      {preview && preview.userErrors.length > 0 && terms.name !== "" && <Refusals refusals={preview.userErrors} />}
      {preview && preview.userErrors.length === 0 && <RuleReach preview={preview} stale={stale} />}
      <div className={classes.actions}>
        <Button disabled={!ready} loading={busy} onClick={() => void apply({ rule: input }, () => onSaved(ruleId))}>
          {t("rules.save")}
        </Button>
        {rule && !ends && (
          <Button variant="default" disabled={busy} onClick={() => void apply({ ruleEnd: { ruleId, from } }, () => onSaved(ruleId))}>
            {t("rules.end")}
          </Button>
        )}
      </div>
    </Section>
  );
}

type Change = { rule: RuleInput } | { ruleEnd: { ruleId: string; from: string } };

function useApply() {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(applyDocument);
  const [busy, setBusy] = useState(false);
  // One id for one change, so that pressing again after a lost answer does it once.
  const command = useRef<{ change: string; id: string }>(undefined);

  const apply = async (change: Change, onDone: () => void) => {
    const text = JSON.stringify(change);
    if (command.current?.change !== text) command.current = { change: text, id: newCommandId() };
    setBusy(true);
    const { data, error } = await mutate({ changes: [change], commandId: command.current.id });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.applyChanges.userErrors }, formats);
    if (problem) return tell(problem, "bad");
    tell(t("rules.saved"));
    onDone();
  };
  return { apply, busy };
}
