import { describe, expect, it } from "vitest";
import type { Absence, AwayRow } from "./calendarDocument";
import { barOf, calendarRows } from "./rows";

const absence = (from: string, to: string, parts: Partial<Absence> = {}): Absence => ({
  requestId: "r", from, to, firstDay: "FULL", lastDay: "FULL", everyDay: "FULL", approved: true, leaveType: null, ...parts,
});
const row = (name: string, team: string | null): AwayRow => ({
  person: { id: name, name, team: team === null ? null : { id: team, name: team }, location: null }, absences: [], daysOff: [], holidays: [],
});

describe("a bar in the calendar", () => {
  it("covers whole days, both ends included", () => {
    expect(barOf(absence("2026-05-11", "2026-05-15"), "2026-05-01", "2026-05-31")).toMatchObject({ start: 10, length: 5 });
  });

  it("is cut at the month and says so", () => {
    expect(barOf(absence("2026-04-28", "2026-06-02"), "2026-05-01", "2026-05-31")).toMatchObject({ start: 0, length: 31, opensLeft: true, opensRight: true });
  });

  it("starts and ends at midday where the leave does", () => {
    const half = { firstDay: "AFTERNOON", lastDay: "MORNING" } as const;
    expect(barOf(absence("2026-05-11", "2026-05-12", half), "2026-05-01", "2026-05-31")).toMatchObject({ start: 10.5, length: 1 });
    expect(barOf(absence("2026-05-11", "2026-05-11", { everyDay: "MORNING" }), "2026-05-01", "2026-05-31")).toMatchObject({ start: 10, length: 0.5 });
  });
});

describe("the rows of the calendar", () => {
  it("group people under their team, those of no team last", () => {
    const rows = calendarRows([row("Ann", "Sales"), row("Bob", null), row("Cas", "Design"), row("Dan", "Sales")], "No team");
    expect(rows.map((each) => (each.kind === "team" ? `${each.name} ${String(each.count)}` : each.id))).toEqual([
      "Design 1", "Cas", "Sales 2", "Ann", "Dan", "No team 1", "Bob",
    ]);
  });
});
