import { NativeSelect } from "@mantine/core";
import { DateField } from "@/components/DateField";
import type { CivilDate } from "@/lib/dates";
import { useText } from "@/lib/i18n";
import { latestUntil, seriesOf, weeksToChoose, type Repeat } from "./repeat";
import classes from "./request.module.css";

interface Props {
  repeat: Repeat;
  from: CivilDate;
  to: CivilDate;
  onChange: (repeat: Repeat) => void;
}

/** Whether it comes again, and until when. Nothing where it is too long for that. */
export function RepeatFields({ repeat, from, to, onChange }: Props) {
  const t = useText();
  const weeks = weeksToChoose(from, to);
  const series = seriesOf(repeat, from, to);
  if (weeks.length === 0) return null;
  return (
    <div className={classes.repeat}>
      <NativeSelect
        label={t("repeat.label")}
        value={String(series?.everyWeeks ?? 0)}
        data={[0, ...weeks].map((every) => ({ value: String(every), label: t("repeat.every", { weeks: every }) }))}
        onChange={(event) => onChange({ ...repeat, everyWeeks: Number(event.currentTarget.value) })}
      />
      {series && <DateField label={t("repeat.until")} value={series.until} minDate={to} maxDate={latestUntil(from)} onChange={(until) => onChange({ ...repeat, until: until || null })} />}
    </div>
  );
}
