const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** `7.5` or `7:45`; nothing is no work. Undefined where it is neither, or more than a day. */
export function minutesOf(text: string): number | undefined {
  if (text === "") return 0;
  const clock = /^(\d{1,2}):(\d\d)$/.exec(text);
  const decimal = /^\d{1,2}([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) * minutesPerHour : undefined;
  const minutes = clock ? Number(clock[1]) * minutesPerHour + Number(clock[2]) : decimal;
  return minutes !== undefined && Number.isInteger(minutes) && minutes <= minutesPerDay ? minutes : undefined;
}

/** As hours where they are whole or quarters, as hours and minutes otherwise. */
export function hoursText(minutes: number): string {
  if (minutes % (minutesPerHour / 4) === 0) return String(minutes / minutesPerHour);
  return `${String(Math.floor(minutes / minutesPerHour))}:${String(minutes % minutesPerHour).padStart(2, "0")}`;
}

/** What is planned for each weekday; undefined while one of them is no number of hours, or all are as they were. */
export function changedWeek(hours: readonly string[], before: readonly number[]): number[] | undefined {
  const minutes = hours.flatMap((text) => minutesOf(text) ?? []);
  return minutes.length === hours.length && minutes.join() !== before.join() ? minutes : undefined;
}
