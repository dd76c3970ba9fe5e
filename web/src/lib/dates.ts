/** A civil date, `2026-03-29`. No time zone is involved; arithmetic is on days. */
export type CivilDate = string;

const dayMs = 86_400_000;

function toUtc(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function fromUtc(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * dayMs);
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = new Date(toUtc(startOfMonth(date)));
  first.setUTCMonth(first.getUTCMonth() + months);
  const month = fromUtc(first.getTime());
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(month));
  return `${month.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  return ((new Date(toUtc(date)).getUTCDay() + 6) % 7) + 1;
}

export function startOfWeek(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date));
}

export function startOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

export function daysInMonth(date: CivilDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

export function endOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}${String(daysInMonth(date)).padStart(2, "0")}`;
}

/** Every date from first to last, both included. */
export function eachDay(first: CivilDate, last: CivilDate): CivilDate[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** At noon UTC, so that no formatter's time zone can move it to another day. */
export function asInstant(date: CivilDate): Date {
  return new Date(toUtc(date) + dayMs / 2);
}

/** The last instant of a date where the browser is: whatever happened on it is over. */
export function endOfLocalDay(date: CivilDate): string {
  return new Date(`${date}T23:59:59.999`).toISOString();
}

export function isCivilDate(text: unknown): text is CivilDate {
  return typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && fromUtc(toUtc(text)) === text;
}
