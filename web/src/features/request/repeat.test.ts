import { describe, expect, it } from "vitest";
import { once, seriesOf, weeksToChoose } from "./repeat";

describe("leave that comes again", () => {
  it("comes once unless somebody says otherwise", () => {
    expect(seriesOf(once, "2026-12-04", "2026-12-04")).toBeUndefined();
  });

  it("goes on for three months until an end is chosen", () => {
    expect(seriesOf({ everyWeeks: 1, until: null }, "2026-12-04", "2026-12-04")).toEqual({ everyWeeks: 1, until: "2027-03-04" });
    expect(seriesOf({ everyWeeks: 2, until: "2027-01-29" }, "2026-12-04", "2026-12-04")).toEqual({ everyWeeks: 2, until: "2027-01-29" });
  });

  it("takes another end where the one chosen lies before its first time or more than a year ahead", () => {
    const first = ["2026-12-04", "2026-12-04"] as const;
    expect(seriesOf({ everyWeeks: 1, until: "2026-12-03" }, ...first)?.until).toBe("2027-03-04");
    expect(seriesOf({ everyWeeks: 1, until: "2027-12-06" }, ...first)?.until).toBe("2027-03-04");
    expect(seriesOf({ everyWeeks: 1, until: "2027-12-05" }, ...first)?.until).toBe("2027-12-05");
  });

  it("does not meet itself: eight days come again every two weeks, and no sooner", () => {
    expect(weeksToChoose("2026-12-04", "2026-12-10")).toEqual([1, 2, 3, 4]);
    expect(weeksToChoose("2026-12-04", "2026-12-11")).toEqual([2, 3, 4]);
    expect(weeksToChoose("2026-12-01", "2026-12-31")).toEqual([]);
    expect(seriesOf({ everyWeeks: 1, until: null }, "2026-12-04", "2026-12-11")).toBeUndefined();
  });
});
