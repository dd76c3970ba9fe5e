import { describe, expect, it } from "vitest";
import { emptyDraft, inputOf, withDates, withPart } from "./draft";

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

  it("leaves out a reason of blanks", () => {
    expect(inputOf({ ...emptyDraft("vacation", "2026-05-11"), reason: "  " })).not.toHaveProperty("reason");
  });
});
