import { daysBetween, type CivilDate } from "@/lib/dates";
import type { Absence, AwayRow } from "./calendarDocument";

export type CalendarRow =
  | { kind: "team"; id: string; name: string; count: number }
  | { kind: "person"; id: string; away: AwayRow };

/** Teams by name with their people under them; people of no team come last. */
export function calendarRows(rows: AwayRow[], noTeam: string): CalendarRow[] {
  const teams = new Map<string, { name: string; members: AwayRow[] }>();
  for (const row of rows) {
    const { id, name } = row.person.team ?? { id: "", name: noTeam };
    const team = teams.get(id) ?? { name, members: [] };
    team.members.push(row);
    teams.set(id, team);
  }
  return [...teams]
    .sort(([oneId, one], [otherId, other]) => Number(oneId === "") - Number(otherId === "") || one.name.localeCompare(other.name))
    .flatMap(([id, { name, members }]): CalendarRow[] => [
      { kind: "team", id: `team-${id}`, name, count: members.length },
      ...members.map((away): CalendarRow => ({ kind: "person", id: away.person.id, away })),
    ]);
}

export interface Bar {
  absence: Absence;
  /** In days from the first one shown; halves where it starts or ends at midday. */
  start: number;
  length: number;
  /** The absence goes on beyond what is shown. */
  opensLeft: boolean;
  opensRight: boolean;
}

/** Where an absence is drawn in the month shown. */
export function barOf(absence: Absence, first: CivilDate, last: CivilDate): Bar {
  const from = absence.from < first ? first : absence.from;
  const to = absence.to > last ? last : absence.to;
  const late = absence.from >= first && startsAtMidday(absence) ? 0.5 : 0;
  const early = absence.to <= last && endsAtMidday(absence) ? 0.5 : 0;
  const start = daysBetween(first, from) + late;
  return {
    absence,
    start,
    length: daysBetween(first, to) + 1 - early - start,
    opensLeft: absence.from < first,
    opensRight: absence.to > last,
  };
}

function startsAtMidday({ firstDay, everyDay, from, to }: Absence): boolean {
  return firstDay === "AFTERNOON" || (everyDay === "AFTERNOON" && from === to);
}

function endsAtMidday({ lastDay, firstDay, everyDay, from, to }: Absence): boolean {
  return lastDay === "MORNING" || (from === to && (everyDay === "MORNING" || firstDay === "MORNING"));
}
