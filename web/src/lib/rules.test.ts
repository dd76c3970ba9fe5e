import { beforeAll, describe, expect, it } from "vitest";
import { formatsFor } from "./format";
import { activate } from "@/testing/activate";
import { refusalText, type Refusal } from "./rules";

const short: Refusal = {
  code: "REJECTED",
  rule: "request.balance_short",
  message: "The balance is too small.",
  field: "to",
  facts: [
    { name: "day", value: "2026-08-07" },
    { name: "cost", value: "5" },
    { name: "available", value: "2.5" },
    { name: "balance_after", value: "-2.5" },
    { name: "unit", value: "days" },
  ],
};

describe("a refusal in words", () => {
  beforeAll(() => activate("en"));

  it("names the numbers and the day behind it", () => {
    expect(refusalText(short, formatsFor("en"))).toBe(
      "This takes 5 days, and you have 2.5 days available. On 7 August 2026 your balance would be −2.5 days.",
    );
  });

  it("is the server's sentence where the catalogue has no words for the rule", () => {
    expect(refusalText({ ...short, rule: "request.new_rule" }, formatsFor("en"))).toBe("The balance is too small.");
  });

  it("says first what the organisation says, and last which days would pass", () => {
    const full: Refusal = {
      ...short,
      rule: "request.too_many_away",
      facts: [
        { name: "days", value: "2026-08-06, 2026-08-07" },
        { name: "people", value: "3" },
        { name: "limit", value: "2" },
        { name: "employed", value: "4" },
        { name: "own_message", value: "The till needs two." },
        { name: "nearest_from", value: "2026-08-10" },
        { name: "nearest_to", value: "2026-08-14" },
      ],
    };
    expect(refusalText(full, formatsFor("en"))).toBe(
      "The till needs two. With this leave 3 would be away on 6 August 2026, 7 August 2026; at most 2 of 4 may be. It would be possible on 10 – 14 August 2026.",
    );
  });

  it("is the server's sentence where a number that the words need was not sent", () => {
    expect(refusalText({ ...short, facts: short.facts.slice(1) }, formatsFor("en"))).toBe("The balance is too small.");
  });

  it("tells of what comes again when it is first refused, unless the sentence names the day anyway", () => {
    const reason: Refusal = { ...short, rule: "request.reason_missing", facts: [{ name: "leave_type", value: "Training" }, { name: "time", value: "2026-08-07" }] };
    expect(refusalText(reason, formatsFor("en"))).toBe("Training needs a reason. First on 7 August 2026.");
    const same: Refusal = { ...short, facts: [...short.facts, { name: "time", value: "2026-08-07" }] };
    expect(refusalText(same, formatsFor("en"))).toBe(refusalText(short, formatsFor("en")));
  });
});

describe("amounts and dates", () => {
  it("are written as sent, with the language's separator", async () => {
    await activate("de");
    const { amount, signed, range } = formatsFor("de");
    expect(amount({ value: "12.5", unit: "DAYS" })).toBe("12,5 Tage");
    expect(amount({ value: "1", unit: "HOURS" })).toBe("1 Stunde");
    expect(signed({ value: "-0.5", unit: "DAYS" })).toBe("−0,5 Tage");
    expect(range("2026-08-03", "2026-08-07")).toMatch(/^3\..7\. August 2026$/);
  });
});
