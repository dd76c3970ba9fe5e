import { TextInput } from "@mantine/core";
import { addDays } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { minutesOf } from "@/lib/workingWeek";
import classes from "./week.module.css";

/** Any Monday: only the weekday's name is taken from it. */
const monday = "2024-01-01";

interface Props {
  /** As typed, Monday first. */
  hours: string[];
  onChange: (hours: string[]) => void;
}

/** The hours of each weekday. */
export function WeekFields({ hours, onChange }: Props) {
  const t = useText();
  const { weekday } = useFormats();
  return (
    <div className={classes.week}>
      {hours.map((text, day) => (
        <TextInput
          key={day}
          label={weekday(addDays(monday, day))}
          aria-label={t("week.hoursOn", { day: weekday(addDays(monday, day)) })}
          inputMode="decimal"
          error={minutesOf(text) === undefined}
          value={text}
          onChange={(event) => onChange(hours.with(day, event.currentTarget.value.trim()))}
        />
      ))}
    </div>
  );
}
