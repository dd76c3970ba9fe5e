import { NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { Fields } from "@/components/MasterDetail";
import { WeekFields } from "@/components/WeekFields";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { changedWeek, hoursText } from "@/lib/workingWeek";
import { Archived } from "./Archived";
import { edited } from "./edited";
import { Holidays } from "./Holidays";
import type { Location } from "./organisationDocument";
import classes from "./organisation.module.css";

interface Props {
  location: Location;
  today: string;
}

/** What holds at a location; what moves figures is seen before. */
export function LocationForms({ location, others, today }: Props & { others: Location[] }) {
  const t = useText();
  const { number } = useFormats();
  const week = location.weeks[0] ?? [];
  return (
    <Disclosures>
      <Disclosure name={t("locations.holidays")} says="" open>
        <Holidays location={location} today={today} />
      </Disclosure>
      <Disclosure name={t("locations.details")} says={`${location.name} · ${location.timeZone}`}>
        <DetailsForm key={`${location.name} ${location.timeZone} ${String(location.archived)}`} location={location} today={today} />
      </Disclosure>
      <Disclosure name={t("details.week")} says={t("week.says", { hours: number(hoursText(week.reduce((sum, each) => sum + each, 0))), days: week.filter((each) => each > 0).length })}>
        <WeekForm key={JSON.stringify(location.weeks)} location={location} today={today} />
      </Disclosure>
      {others.length > 0 && (
        <Disclosure name={t("locations.calendar")} says="">
          <CalendarForm location={location} others={others} today={today} />
        </Disclosure>
      )}
    </Disclosures>
  );
}

function DetailsForm({ location, today }: Props) {
  const t = useText();
  const before = { name: location.name, timeZone: location.timeZone, archived: location.archived };
  const [draft, setDraft] = useState(before);
  const changed = edited(before, { ...draft, name: draft.name.trim() });
  return (
    <ChangePanel changes={changed && [{ locationDetails: { locationId: location.id, ...changed } }]} today={today} fields={["name", "timeZone"]}>
      {(problem) => (
        <>
          <Fields>
            <TextInput label={t("rules.name")} error={problem("name")} value={draft.name} maxLength={200} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
            <TimeZoneSelect timeZone={draft.timeZone} problem={problem("timeZone")} onChange={(timeZone) => setDraft({ ...draft, timeZone })} />
          </Fields>
          <Archived of="locations" archived={draft.archived} onChange={(archived) => setDraft({ ...draft, archived })} />
        </>
      )}
    </ChangePanel>
  );
}

interface TimeZoneProps {
  timeZone: string | null;
  problem?: string | undefined;
  onChange: (timeZone: string) => void;
}

export function TimeZoneSelect({ timeZone, problem, onChange }: TimeZoneProps) {
  const t = useText();
  // The browser may know it by another name.
  const known = Intl.supportedValuesOf("timeZone");
  const data = timeZone === null || known.includes(timeZone) ? known : [timeZone, ...known];
  return <Select label={t("locations.timeZone")} error={problem} data={data} limit={50} value={timeZone} onChange={(next) => next && onChange(next)} searchable allowDeselect={false} />;
}

function WeekForm({ location, today }: Props) {
  const t = useText();
  const week = location.weeks[0] ?? [];
  const [hours, setHours] = useState(() => week.map(hoursText));
  const [from, setFrom] = useState(today);
  const weeklyMinutes = changedWeek(hours, week);
  return (
    <>
      <p className={classes.hint}>{t(location.weeks.length > 1 ? "locations.weekTurns" : "locations.weekHint")}</p>
      <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || today)} />
      <WeekFields hours={hours} onChange={setHours} />
      <ChangePanel changes={weeklyMinutes && [{ locationPattern: { locationId: location.id, from, weeklyMinutes } }]} today={today} />
    </>
  );
}

function CalendarForm({ location, others, today }: Props & { others: Location[] }) {
  const t = useText();
  const [likeId, setLikeId] = useState("");
  const [from, setFrom] = useState(today);
  return (
    <>
      <p className={classes.hint}>{t("locations.calendarHint")}</p>
      <Fields>
        <NativeSelect
          label={t("locations.calendarLike")}
          value={likeId}
          data={[{ value: "", label: t("locations.calendarOwn") }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setLikeId(event.currentTarget.value)}
        />
        <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || today)} />
      </Fields>
      <ChangePanel changes={likeId === "" ? undefined : [{ locationCalendar: { locationId: location.id, from, likeId } }]} today={today} onSaved={() => setLikeId("")} />
    </>
  );
}
