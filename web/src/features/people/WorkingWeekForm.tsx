import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { addDays } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { DetailedPerson } from "./detailsDocument";
import { hoursText, minutesOf } from "./workingWeek";
import classes from "./people.module.css";

/** Any Monday: only the weekday's name is taken from it. */
const monday = "2024-01-01";

/** The hours planned for each weekday, from a day on. */
export function WorkingWeekForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const { weekday } = useFormats();
  const [hours, setHours] = useState(() => person.workingMinutes.map(hoursText));
  const [from, setFrom] = useState(person.today);
  const weeklyMinutes = hours.map(minutesOf);
  const minutes = weeklyMinutes.flatMap((each) => (each === undefined ? [] : [each]));
  const same = minutes.join() === person.workingMinutes.join();
  const ready = minutes.length === weeklyMinutes.length && !same;
  return (
    <>
      <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || person.today)} />
      <div className={classes.week}>
        {hours.map((text, day) => (
          <TextInput
            key={day}
            label={weekday(addDays(monday, day))}
            aria-label={t("week.hoursOn", { day: weekday(addDays(monday, day)) })}
            inputMode="decimal"
            error={weeklyMinutes[day] === undefined}
            value={text}
            onChange={(event) => setHours(hours.with(day, event.currentTarget.value.trim()))}
          />
        ))}
      </div>
      <ChangePanel changes={ready ? [{ workingPattern: { personId: person.id, from, weeklyMinutes: minutes } }] : undefined} today={person.today} />
    </>
  );
}
