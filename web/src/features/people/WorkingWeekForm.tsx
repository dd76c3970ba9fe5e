import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { WeekFields } from "@/components/WeekFields";
import { useText } from "@/lib/i18n";
import { changedWeek, hoursText } from "@/lib/workingWeek";
import type { DetailedPerson } from "./detailsDocument";

/** The hours planned for each weekday, from a day on. */
export function WorkingWeekForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const [hours, setHours] = useState(() => person.workingMinutes.map(hoursText));
  const [from, setFrom] = useState(person.today);
  const weeklyMinutes = changedWeek(hours, person.workingMinutes);
  return (
    <>
      <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || person.today)} />
      <WeekFields hours={hours} onChange={setHours} />
      <ChangePanel changes={weeklyMinutes && [{ workingPattern: { personId: person.id, from, weeklyMinutes } }]} today={person.today} />
    </>
  );
}
