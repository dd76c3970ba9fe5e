import { NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DateField } from "@/components/DateField";
import { Fields, Wide } from "@/components/MasterDetail";
import { MonthDayInput } from "@/components/MonthDayInput";
import { ScopeFields } from "@/components/ScopeFields";
import { useText } from "@/lib/i18n";
import { conditionFields, conditionKinds, numberText, ofKind, parseSteps, stepsOf, stepsText, withNumber, type ConditionKind, type RuleTerms } from "./ruleTerms";
import type { RulesAnswer } from "./rulesDocument";

interface Props {
  terms: RuleTerms;
  answer: RulesAnswer;
  onChange: (terms: RuleTerms) => void;
}

/** Everything that a rule says, as a form. */
export function RuleFields({ terms, answer, onChange }: Props) {
  const t = useText();
  return (
    <Fields>
      <Wide>
        <TextInput label={t("rules.name")} value={terms.name} maxLength={200} onChange={(event) => onChange({ ...terms, name: event.currentTarget.value })} />
      </Wide>
      <ScopeFields
        scope={terms.scope ?? {}}
        leaveTypeIds={terms.leave_types ?? []}
        answer={answer}
        onScope={(scope) => onChange({ ...terms, scope })}
        onLeaveTypes={(ids) => onChange({ ...terms, leave_types: ids })}
      />
      <Window terms={terms} onChange={onChange} />
      <NativeSelect
        label={t("rules.condition")}
        value={terms.condition.kind}
        data={conditionKinds.map((kind) => ({ value: kind, label: t(`condition.${kind}`) }))}
        onChange={(event) => onChange(ofKind(terms, event.currentTarget.value as ConditionKind))}
      />
      {conditionFields[terms.condition.kind].map((field) => (
        <TextInput
          key={`${terms.condition.kind} ${field.name}`}
          label={t(`conditionField.${terms.condition.kind}.${field.name}` as "conditionField.run.days")}
          inputMode={field.whole ? "numeric" : "decimal"}
          value={numberText(terms.condition, field.name)}
          onChange={(event) => onChange(withNumber(terms, field, event.currentTarget.value.trim()))}
        />
      ))}
      {terms.condition.kind === "notice" && <NoticeSteps terms={terms} onChange={onChange} />}
      <Wide>
        <SegmentedControl
          aria-label={t("rules.effect")}
          value={terms.effect ?? "refuse"}
          data={[{ value: "refuse", label: t("rules.refuse") }, { value: "warn", label: t("rules.warn") }]}
          onChange={(effect) => onChange({ ...terms, effect: effect === "warn" ? "warn" : "refuse" })}
        />
      </Wide>
      <Wide>
        <Textarea label={t("rules.message")} description={t("rules.messageHint")} maxLength={500} autosize minRows={1} value={terms.message ?? ""} onChange={(event) => onChange({ ...terms, message: event.currentTarget.value })} />
      </Wide>
    </Fields>
  );
}

type Recurrence = "always" | "dates" | "yearly";

function Window({ terms, onChange }: Omit<Props, "answer">) {
  const t = useText();
  const window = terms.window ?? {};
  const [kind, setKind] = useState<Recurrence>(window.yearly_from ? "yearly" : (window.from ?? window.to) ? "dates" : "always");
  const choose = (next: Recurrence) => {
    setKind(next);
    onChange({ ...terms, window: { ...(window.weekdays && { weekdays: window.weekdays }) } });
  };
  const monthDay = (label: string, field: "yearly_from" | "yearly_to") => (
    <MonthDayInput label={label} value={window[field] ?? ""} onChange={(value) => onChange({ ...terms, window: { ...window, [field]: value } })} />
  );
  const day = (label: string, field: "from" | "to") => (
    <DateField label={label} clearable value={window[field] ?? ""} onChange={(value) => onChange({ ...terms, window: { ...window, [field]: value } })} />
  );
  return (
    <>
      <NativeSelect
        label={t("rules.when")}
        value={kind}
        data={(["always", "dates", "yearly"] as const).map((value) => ({ value, label: t(`rules.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value as Recurrence)}
      />
      {kind === "dates" && day(t("rules.firstDay"), "from")}
      {kind === "dates" && day(t("rules.lastDay"), "to")}
      {kind === "yearly" && monthDay(t("rules.firstDay"), "yearly_from")}
      {kind === "yearly" && monthDay(t("rules.lastDay"), "yearly_to")}
    </>
  );
}

function NoticeSteps({ terms, onChange }: Omit<Props, "answer">) {
  const t = useText();
  const [text, setText] = useState(() => stepsText(stepsOf(terms.condition)));
  const steps = parseSteps(text);
  return (
    <TextInput
      label={t("rules.notice")}
      description={t("rules.noticeHint")}
      error={steps ? undefined : t("rules.noticeWrong")}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const said = parseSteps(event.currentTarget.value);
        if (said) onChange({ ...terms, condition: { ...terms.condition, steps: said } });
      }}
    />
  );
}
