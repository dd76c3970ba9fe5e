import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { DateField } from "@/components/DateField";
import { MonthDayInput } from "@/components/MonthDayInput";
import type { AmountLike } from "@/lib/format";
import { translateIfKnown, useText } from "@/lib/i18n";
import { knobValue, withKnob, type Knob } from "./knobs";
import { choice } from "./summaries";
import type { Terms } from "./terms";
import classes from "./policies.module.css";

interface Props {
  knob: Knob;
  terms: Terms;
  unit: AmountLike["unit"];
  onChange: (terms: Terms) => void;
}

export function KnobField({ knob, terms, unit, onChange }: Props) {
  const t = useText();
  const label = t(`knob.${knob.id}`);
  const value = knobValue(terms, knob);
  const say = (text: string) => onChange(withKnob(terms, knob, text));
  const placeholder = translateIfKnown(`knobHint.${knob.id}`);
  switch (knob.kind) {
    case "choice":
    case "variant": {
      // What the form has no words for is still shown, and kept.
      const names = !knob.values || knob.values.includes(value) ? (knob.values ?? []) : [...knob.values, value];
      const words = knob.id.endsWith("Basis") ? "basis" : knob.id.endsWith("Expiry") ? "expiry" : knob.id;
      return <NativeSelect label={label} value={value} data={names.map((name) => ({ value: name, label: choice(words, name) }))} onChange={(event) => say(event.currentTarget.value)} />;
    }
    case "flag":
      return <Switch className={classes.flag} label={label} checked={value === "true"} onChange={(event) => say(String(event.currentTarget.checked))} />;
    case "monthDay":
      return <MonthDayInput label={label} value={value} none={knob.fallback === undefined ? (placeholder ?? "–") : undefined} onChange={say} />;
    case "date":
      return <DateField label={label} value={value} onChange={say} />;
    default:
      return (
        <TextInput
          label={label}
          placeholder={placeholder}
          inputMode={knob.kind === "text" ? "text" : knob.kind === "whole" ? "numeric" : "decimal"}
          rightSection={knob.kind === "amount" ? <span className={classes.unit}>{t(unit === "HOURS" ? "unit.hours" : "unit.days", { count: 2 })}</span> : undefined}
          rightSectionWidth={knob.kind === "amount" ? 56 : undefined}
          value={value}
          onChange={(event) => say(knob.kind === "text" ? event.currentTarget.value : event.currentTarget.value.trim())}
        />
      );
  }
}
