import { describe, expect, it } from "vitest";
import { lieuInput, type LieuDraft } from "./lieuDraft";

const sunday: LieuDraft = { leaveTypeId: "vacation", date: "2026-03-01", much: "1", other: "", reason: " Fair " };

describe("time in lieu that is asked for", () => {
  it("is a day, half a day or another number of days", () => {
    expect(lieuInput(sunday, "DAYS")).toEqual({ leaveTypeId: "vacation", date: "2026-03-01", amount: "1", reason: "Fair" });
    expect(lieuInput({ ...sunday, much: "0.5" }, "DAYS")?.amount).toBe("0.5");
    expect(lieuInput({ ...sunday, much: "other", other: "1,25" }, "DAYS")?.amount).toBe("1.25");
  });

  it("is typed where hours are counted", () => {
    expect(lieuInput(sunday, "HOURS")).toBeUndefined();
    expect(lieuInput({ ...sunday, other: "3.5" }, "HOURS")?.amount).toBe("3.5");
  });

  it("waits for a day, an amount above nothing and a reason", () => {
    expect(lieuInput({ ...sunday, date: "" }, "DAYS")).toBeUndefined();
    expect(lieuInput({ ...sunday, reason: "  " }, "DAYS")).toBeUndefined();
    for (const other of ["0", "-1", "one", "1."]) expect(lieuInput({ ...sunday, much: "other", other }, "DAYS")).toBeUndefined();
  });

  it("says for whom, where it is for somebody else", () => {
    expect(lieuInput(sunday, "DAYS", "ben")).toMatchObject({ personId: "ben" });
  });
});
