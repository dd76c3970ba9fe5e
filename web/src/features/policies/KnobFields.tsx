import { NativeSelect, TextInput } from "@mantine/core";
import { useText, type TextId } from "@/lib/i18n";
import { knobs, knobValue, withKnob, type Knob, type Terms } from "./terms";
import classes from "./policies.module.css";

interface Props {
  terms: Terms;
  onChange: (terms: Terms) => void;
}

/** The common choices as a form. */
export function KnobFields({ terms, onChange }: Props) {
  const grant = knobs[0] ? knobValue(terms, knobs[0]) : "";
  return (
    <div className={classes.knobs}>
      {knobs
        .filter(({ grants }) => !grants || grants.includes(grant))
        .map((knob) => (
          <KnobField key={knob.id} knob={knob} value={knobValue(terms, knob)} onChange={(text) => onChange(withKnob(terms, knob, text))} />
        ))}
    </div>
  );
}

interface FieldProps {
  knob: Knob;
  value: string;
  onChange: (text: string) => void;
}

function KnobField({ knob, value, onChange }: FieldProps) {
  const t = useText();
  const label = t(`knob.${knob.id}`);
  if (!knob.values) {
    return <TextInput label={label} placeholder={placeholders[knob.id] && t(placeholders[knob.id] as TextId)} value={value} onChange={(event) => onChange(event.currentTarget.value.trim())} />;
  }
  // What the form has no words for is still shown, and kept.
  const names = knob.values.includes(value) || value === "" ? knob.values : [...knob.values, value];
  const words = (name: string) => (knob.values?.includes(name) ? t(`choice.${name}` as TextId) : name);
  return <NativeSelect label={label} value={value} data={names.map((name) => ({ value: name, label: words(name) }))} onChange={(event) => onChange(event.currentTarget.value)} />;
}

const placeholders: Partial<Record<Knob["id"], TextId>> = {
  carryLimit: "policies.everything",
  carryUntil: "policies.monthDay",
  usableAfter: "policies.atOnce",
};
