import { describe, expect, it } from "vitest";
import { monthDayOf, withDay, withMonth } from "./monthDay";

describe("a day of every year", () => {
  it("is read only where some year has it", () => {
    expect(monthDayOf("02-29")).toEqual({ month: 2, day: 29, days: 29 });
    expect(monthDayOf("02-30")).toBeUndefined();
    expect(monthDayOf("13-01")).toBeUndefined();
    expect(monthDayOf("")).toBeUndefined();
  });

  it("stays inside another month", () => {
    expect(withMonth("03-31", "4")).toBe("04-30");
    expect(withMonth("", "4")).toBe("04-01");
    expect(withMonth("03-31", "")).toBe("");
    expect(withDay("04-01", "30")).toBe("04-30");
  });
});
