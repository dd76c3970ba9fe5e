import { describe, expect, it } from "vitest";
import type { OutlookEntry } from "./homeDocument";
import { outlookPoints, outlookScale, stepPath } from "./outlook";

const entry = (date: string, kind: OutlookEntry["kind"], amount: string, balance: string): OutlookEntry => ({
  date, kind, amount: { value: amount, unit: "DAYS" }, balance: { value: balance, unit: "DAYS" },
});

describe("the outlook of an account", () => {
  const entries = [
    entry("2026-01-01", "GRANT", "28", "28"),
    entry("2026-08-03", "CHARGE", "-5", "23"),
    entry("2026-12-28", "CHARGE", "-4", "19"),
    entry("2027-01-01", "CARRIED_OUT", "-14", "5"),
    entry("2027-01-01", "GRANT", "28", "33"),
    entry("2027-03-31", "EXPIRY", "-3", "30"),
  ];

  it("starts with the balance that the server sent for today", () => {
    expect(outlookPoints(entries, "2026-11-23", "2027-11-23")[0]).toMatchObject({ date: "2026-11-23", balance: 23 });
  });

  it("shows a day with several entries once, where the day ends", () => {
    const points = outlookPoints(entries, "2026-11-23", "2027-11-23");
    expect(points.map(({ date, balance }) => [date, balance])).toEqual([
      ["2026-11-23", 23], ["2026-12-28", 19], ["2027-01-01", 33], ["2027-03-31", 30],
    ]);
  });

  it("marks what expires", () => {
    expect(outlookPoints(entries, "2026-11-23", "2027-11-23").at(-1)?.kind).toBe("expiry");
  });

  it("leaves out what lies beyond the year shown", () => {
    expect(outlookPoints(entries, "2025-11-23", "2026-11-23").at(-1)?.date).toBe("2026-08-03");
  });

  it("draws steps, never slopes", () => {
    const points = outlookPoints(entries, "2026-11-23", "2027-11-23");
    const path = stepPath(points, outlookScale(points, "2026-11-23", "2027-11-23", 300, 100), 300);
    expect(path).toMatch(/^M0,[\d.]+(H[\d.]+V[\d.]+){3}H300$/);
  });
});
