import { addDays, addMonths, daysBetween, type CivilDate } from "@/lib/dates";

/** How leave comes again. */
export interface Repeat {
  /** 0: it does not. */
  everyWeeks: number;
  /** The last of it is on this day or before; null: as far as it is chosen at first. */
  until: CivilDate | null;
}

export const once: Repeat = { everyWeeks: 0, until: null };

/** The contract's limits: a series ends within so many days, and does not meet itself. */
const untilDaysMax = 366;
const weekDays = 7;
const choices = [1, 2, 3, 4];
const monthsAtFirst = 3;

/** Every how many weeks leave of that length can come again; none where it is too long. */
export function weeksToChoose(from: CivilDate, to: CivilDate): number[] {
  const length = daysBetween(from, to) + 1;
  return choices.filter((weeks) => length <= weeks * weekDays);
}

export function latestUntil(from: CivilDate): CivilDate {
  return addDays(from, untilDaysMax);
}

/** What is sent; undefined where it comes once, or cannot come again as often as that. */
export function seriesOf({ everyWeeks, until }: Repeat, from: CivilDate, to: CivilDate): { everyWeeks: number; until: CivilDate } | undefined {
  if (!weeksToChoose(from, to).includes(everyWeeks)) return undefined;
  const inRange = until !== null && until >= to && until <= latestUntil(from);
  return { everyWeeks, until: inRange ? until : addMonths(to, monthsAtFirst) };
}
