import { describe, expect, it } from "vitest";
import { draftOf, emptyDraft, inputOf, withDates, withPart } from "./draft";

describe("the draft of a request", () => {
  it("is one day while only one end is chosen", () => {
    expect(inputOf(withDates(emptyDraft("vacation"), "2026-05-11", null))).toMatchObject({ from: "2026-05-11", to: "2026-05-11" });
  });

  it("sends nothing before a date is chosen", () => {
    expect(inputOf(emptyDraft("vacation"))).toBeUndefined();
  });

  it("never sends parts of the ends beside the same part of every day", () => {
    const ends = withPart(emptyDraft("vacation", "2026-05-11", "2026-05-15"), "firstDay", "AFTERNOON");
    expect(inputOf(withPart(ends, "everyDay", "MORNING"))).toMatchObject({ firstDay: "FULL", everyDay: "MORNING" });
    const every = withPart(emptyDraft("vacation", "2026-05-11", "2026-05-15"), "everyDay", "MORNING");
    expect(inputOf(withPart(every, "lastDay", "MORNING"))).toMatchObject({ lastDay: "MORNING", everyDay: "FULL" });
  });

  it("forgets the parts of the ends when the range shrinks to one day", () => {
    const ends = withPart(emptyDraft("vacation", "2026-05-11", "2026-05-15"), "lastDay", "MORNING");
    expect(inputOf(withDates(ends, "2026-05-11", "2026-05-11"))).toMatchObject({ lastDay: "FULL" });
  });

  it("keeps halves, reason and document of the request that it changes", () => {
    const asked = { leaveType: { id: "vacation" }, from: "2026-05-11", to: "2026-05-15", firstDay: "AFTERNOON", lastDay: "FULL", everyDay: "FULL", reason: "A wedding", document: null } as const;
    expect(inputOf(draftOf(asked))).toEqual({ leaveTypeId: "vacation", from: "2026-05-11", to: "2026-05-15", firstDay: "AFTERNOON", lastDay: "FULL", everyDay: "FULL", reason: "A wedding" });
    expect(draftOf({ ...asked, to: "2026-05-11" })).toMatchObject({ everyDay: "AFTERNOON", firstDay: "FULL" });
  });

  it("says for whom, where it is for somebody else", () => {
    expect(inputOf(emptyDraft("vacation", "2026-05-11"), "ben")).toMatchObject({ personId: "ben" });
    expect(inputOf(emptyDraft("vacation", "2026-05-11"))).not.toHaveProperty("personId");
  });

  it("leaves out a reason of blanks", () => {
    expect(inputOf({ ...emptyDraft("vacation", "2026-05-11"), reason: "  " })).not.toHaveProperty("reason");
  });
});
