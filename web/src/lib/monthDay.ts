/** A day of every year, as the contract writes it: `03-31`. */

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface MonthDay {
  month: number;
  day: number;
  /** How many the month has at most. */
  days: number;
}

export function monthDayOf(text: string): MonthDay | undefined {
  const match = /^(\d\d)-(\d\d)$/.exec(text);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  const days = daysOf[month - 1];
  return days !== undefined && day >= 1 && day <= days ? { month, day, days } : undefined;
}

/** The same day of another month, or its last; the first where none was chosen. */
export function withMonth(text: string, month: string): string {
  const days = daysOf[Number(month) - 1];
  if (days === undefined) return "";
  return print(Number(month), Math.min(monthDayOf(text)?.day ?? 1, days));
}

export function withDay(text: string, day: string): string {
  const at = monthDayOf(text);
  return at ? print(at.month, Math.min(Number(day), at.days)) : "";
}

function print(month: number, day: number): string {
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
