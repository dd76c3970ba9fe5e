import { describe, expect, it } from "vitest";
import { knobs, knobValue, parseTerms, withKnob, type Knob } from "./terms";

const terms = { grant: { kind: "yearly", amount: "25" }, carry_over: { limit: "5", expiry: { kind: "on_date", last_day: "03-31" } }, tiers: [{ after_months: 60 }] };
function knob(id: Knob["id"]): Knob {
  const found = knobs.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

describe("the terms of a policy", () => {
  it("are shown by their common choices, with defaults where nothing is said", () => {
    expect(knobValue(terms, knob("amount"))).toBe("25");
    expect(knobValue(terms, knob("carryUntil"))).toBe("03-31");
    expect(knobValue(terms, knob("rounding"))).toBe("none");
    expect(knobValue({ rounding: "up" }, knob("rounding"))).toBe("up");
    expect(knobValue({ grant: "unlimited" }, knob("grant"))).toBe("unlimited");
  });

  it("keep what the form does not show", () => {
    expect(withKnob(terms, knob("amount"), "28")).toEqual({ ...terms, grant: { kind: "yearly", amount: "28" } });
  });

  it("leave out what is at its default", () => {
    expect(withKnob({ rounding: { mode: "up" } }, knob("rounding"), "none")).toEqual({});
    expect(withKnob(terms, knob("carryUntil"), "")).toEqual({ ...terms, carry_over: { limit: "5" } });
  });

  it("keep the mode that stood alone when a step is said", () => {
    expect(withKnob({ rounding: "up" }, knob("step"), "0.5")).toEqual({ rounding: { mode: "up", step: "0.5" } });
  });

  it("hold months as whole numbers", () => {
    expect(withKnob({}, knob("usableAfter"), "6")).toEqual({ waiting: { usable_after_months: 6 } });
  });

  it("keep the amount when it is granted otherwise", () => {
    expect(withKnob(terms, knob("grant"), "periodic")["grant"]).toEqual({ kind: "periodic", amount: "25" });
    expect(withKnob(terms, knob("grant"), "unlimited")["grant"]).toEqual({ kind: "unlimited" });
  });

  it("are not read from what is no object", () => {
    expect(parseTerms("[1]")).toBeUndefined();
    expect(parseTerms("{")).toBeUndefined();
  });
});
