import type { Change } from "@/components/changes/changesDocument";
import type { Holiday } from "./organisationDocument";

/** What is to be changed about the holidays of a location, not saved yet. */
export interface HolidayEdits {
  set: Holiday[];
  remove: string[];
}

export const noEdits: HolidayEdits = { set: [], remove: [] };

export interface ShownHoliday extends Holiday {
  edit?: "set" | "removed";
}

/** The days as they are with the edits marked, in order; an edit replaces what is there on its day. */
export function shownHolidays(known: Holiday[], { set, remove }: HolidayEdits, year: string): ShownHoliday[] {
  const kept = known
    .filter(({ date }) => !set.some((each) => each.date === date))
    .map((holiday): ShownHoliday => (remove.includes(holiday.date) ? { ...holiday, edit: "removed" } : holiday));
  const added = set.filter(({ date }) => date.startsWith(year)).map((holiday): ShownHoliday => ({ ...holiday, edit: "set" }));
  return [...kept, ...added].toSorted((a, b) => a.date.localeCompare(b.date));
}

export function withHoliday({ set, remove }: HolidayEdits, holiday: Holiday): HolidayEdits {
  return { set: [...set.filter(({ date }) => date !== holiday.date), holiday], remove: remove.filter((date) => date !== holiday.date) };
}

/** Takes a day away, or takes back what was to be changed about it. */
export function toggled({ set, remove }: HolidayEdits, { date, edit }: ShownHoliday): HolidayEdits {
  if (edit === "set") return { set: set.filter((each) => each.date !== date), remove };
  return { set, remove: edit === "removed" ? remove.filter((each) => each !== date) : [...remove, date] };
}

export function holidayChanges(locationId: string, { set, remove }: HolidayEdits): Change[] | undefined {
  return set.length + remove.length > 0 ? [{ holidays: { locationId, set, remove } }] : undefined;
}
