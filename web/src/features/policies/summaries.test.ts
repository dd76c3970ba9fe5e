import { beforeAll, describe, expect, it } from "vitest";
import { formatsFor } from "@/lib/format";
import { translate } from "@/lib/i18n";
import { activate } from "@/testing/activate";
import type { GroupId } from "./knobs";
import { summaryOf } from "./summaries";
import type { Terms } from "./terms";

describe("a policy in words", () => {
  beforeAll(() => activate("en"));
  const say = (group: GroupId, terms: Terms) => summaryOf(group, terms, { t: translate, formats: formatsFor("en"), unit: "DAYS" });

  it("says how much there is", () => {
    expect(say("amount", { grant: { kind: "yearly", amount: "25" } })).toBe("25 days a year, all at once");
    expect(say("amount", { grant: { kind: "periodic", amount: "24" } })).toBe("24 days a year, in equal parts: month");
    expect(say("amount", { grant: { kind: "yearly", amount: "5.6" }, scale: { by: "days_per_week", full_time: "1" } })).toBe("5.6 weeks a year, all at once");
    expect(say("amount", {})).toBe("Nothing of its own; only what is added by hand");
  });

  it("says what becomes of the rest", () => {
    expect(say("carry", {})).toBe("Is lost");
    expect(say("carry", { carry_over: {} })).toBe("Is carried over");
    expect(say("carry", { carry_over: { limit: "5", expiry: { kind: "on_date", last_day: "03-31" } } })).toBe("Carried over up to 5 days, until 31 March");
  });

  it("lists the steps", () => {
    expect(say("tiers", { tiers: [{ after_years: 5, amount: "28" }, { label: "severely disabled", amount: "30" }] })).toBe("after 5 years: 28 days · with “severely disabled”: 30 days");
  });
});
