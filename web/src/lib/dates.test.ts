import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, eachDay, endOfLocalDay, endOfMonth, isCivilDate, startOfWeek, weekday } from "./dates";

describe("civil dates", () => {
  it("cross the day on which clocks change without losing a day", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });

  it("end where the browser is, a moment before the next one begins", () => {
    expect(new Date(endOfLocalDay("2026-05-03")).getTime() + 1).toBe(new Date(2026, 4, 4).getTime());
  });

  it("stay inside a shorter month", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-11-23", 12)).toBe("2027-11-23");
  });

  it("count weekdays from Monday", () => {
    expect(weekday("2026-11-23")).toBe(1);
    expect(weekday("2026-11-29")).toBe(7);
    expect(startOfWeek("2026-11-29")).toBe("2026-11-23");
  });

  it("list both ends of a range, and nothing for a range that ends before it starts", () => {
    expect(eachDay("2026-12-31", "2027-01-01")).toEqual(["2026-12-31", "2027-01-01"]);
    expect(eachDay("2027-01-01", "2026-12-31")).toEqual([]);
  });

  it("know leap years", () => {
    expect(endOfMonth("2024-02-10")).toBe("2024-02-29");
    expect(endOfMonth("2100-02-10")).toBe("2100-02-28");
  });

  it("refuse dates that are on no calendar", () => {
    expect(isCivilDate("2026-02-30")).toBe(false);
    expect(isCivilDate("2026-2-3")).toBe(false);
    expect(isCivilDate("2026-02-28")).toBe(true);
  });
});
