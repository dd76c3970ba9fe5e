/** The last instant of a date, in UTC: what was recorded on it is known then. */
export function endOfDay(date: string): string {
  return `${date}T23:59:59.999Z`;
}
