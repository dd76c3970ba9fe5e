import { describe, expect, it } from "vitest";
import { holidayChanges, noEdits, shownHolidays, toggled, withHoliday } from "./holidayEdits";

const newYear = { date: "2027-01-01", name: "New Year", fractionOff: "1" };
const bridge = { date: "2027-05-07", name: "Bridge day", fractionOff: "0.5" };

describe("holidays that are edited", () => {
  it("are shown in order with what is to be added and taken away", () => {
    const edits = toggled(withHoliday(noEdits, bridge), newYear);
    expect(shownHolidays([newYear], edits, "2027")).toEqual([{ ...newYear, edit: "removed" }, { ...bridge, edit: "set" }]);
    expect(shownHolidays([], edits, "2028")).toEqual([]);
    expect(holidayChanges("munich", edits)).toEqual([{ holidays: { locationId: "munich", set: [bridge], remove: ["2027-01-01"] } }]);
  });

  it("can be left as they are again", () => {
    const edits = toggled(withHoliday(noEdits, bridge), newYear);
    const back = shownHolidays([newYear], edits, "2027").reduce(toggled, edits);
    expect(back).toEqual(noEdits);
    expect(holidayChanges("munich", back)).toBeUndefined();
  });

  it("are replaced on their day", () => {
    const half = { ...newYear, fractionOff: "0.5" };
    const edits = withHoliday(toggled(noEdits, newYear), half);
    expect(edits).toEqual({ set: [half], remove: [] });
    expect(shownHolidays([newYear], edits, "2027")).toEqual([{ ...half, edit: "set" }]);
  });
});
