import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { useText } from "@/lib/i18n";
import type { Draft, PartOfDay } from "./draft";
import classes from "./request.module.css";

interface Props {
  draft: Draft;
  onChange: (which: "firstDay" | "lastDay" | "everyDay", part: PartOfDay) => void;
}

/**
 * Parts of days. One day has a part; a longer leave may start at midday, end at midday, or take the
 * same half of every day.
 */
export function Parts({ draft, onChange }: Props) {
  const t = useText();
  const single = !draft.to || draft.to === draft.from;
  const whole = { value: "FULL", label: t("part.full") };
  const morning = { value: "MORNING", label: t("part.morning") };
  const afternoon = { value: "AFTERNOON", label: t("part.afternoon") };
  if (single) {
    return <Part label={t("request.howMuch")} value={draft.everyDay} options={[whole, morning, afternoon]} onChange={(part) => onChange("everyDay", part)} />;
  }
  return (
    <>
      <Part
        label={t("request.everyDay")}
        value={draft.everyDay}
        options={[{ ...whole, label: t("part.fullDays") }, { ...morning, label: t("part.mornings") }, { ...afternoon, label: t("part.afternoons") }]}
        onChange={(part) => onChange("everyDay", part)}
      />
      <Part
        label={t("request.firstDay")}
        value={draft.firstDay}
        options={[whole, { ...afternoon, label: t("part.fromMidday") }]}
        onChange={(part) => onChange("firstDay", part)}
      />
      <Part
        label={t("request.lastDay")}
        value={draft.lastDay}
        options={[whole, { ...morning, label: t("part.untilMidday") }]}
        onChange={(part) => onChange("lastDay", part)}
      />
    </>
  );
}

interface PartProps {
  label: string;
  value: PartOfDay;
  options: { value: string; label: string }[];
  onChange: (part: PartOfDay) => void;
}

function Part({ label, value, options, onChange }: PartProps) {
  const id = useId();
  return (
    <div className={classes.part}>
      <span id={id}>{label}</span>
      <SegmentedControl aria-labelledby={id} size="sm" data={options} value={value} onChange={(part) => onChange(part as PartOfDay)} />
    </div>
  );
}
