import { eachDay, weekday, type CivilDate } from "@/lib/dates";
import type { FormAnswer } from "./requestDocument";

export interface DayMark {
  holiday: { name: string; fractionOff: string } | undefined;
  /** Not a day of the person's weekly pattern: drawn faint. What it costs is the server's to say. */
  free: boolean;
  own: boolean;
  /** Names of team-mates who are away. */
  away: string[];
}

export function dayMarks(answer: FormAnswer, personId: string): (day: CivilDate) => DayMark {
  const { workingMinutes, location, requests } = answer.person;
  const holidays = new Map(location?.holidays.map((holiday) => [holiday.date, holiday]));
  const own = new Set(requests.flatMap(({ from, to }) => eachDay(from, to)));
  const away = new Map<CivilDate, string[]>();
  for (const { person, absences } of answer.whoIsAway) {
    if (person.id === personId) continue;
    for (const { from, to } of absences) {
      for (const day of eachDay(from, to)) away.set(day, [...(away.get(day) ?? []), person.name]);
    }
  }
  return (day) => ({
    holiday: holidays.get(day),
    free: workingMinutes[weekday(day) - 1] === 0,
    own: own.has(day),
    away: away.get(day) ?? [],
  });
}
