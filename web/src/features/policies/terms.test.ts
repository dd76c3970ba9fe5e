import { describe, expect, it } from "vitest";
import { parseTerms, textAt, withValue } from "./terms";

describe("the terms of a policy", () => {
  it("are read with their short forms written out", () => {
    expect(parseTerms('{"grant":"unlimited","rounding":"up","on_hire":"none"}')).toEqual({ grant: { kind: "unlimited" }, rounding: { mode: "up" }, on_hire: { basis: "none" } });
    expect(parseTerms('{"grant":{"kind":"periodic","credit":"period_end"}}')).toEqual({ grant: { kind: "periodic", credit: { kind: "period_end" } } });
  });

  it("keep plain choices that have the name of a part elsewhere", () => {
    const worked = { grant: { kind: "worked", credit: "month_end" }, scale: { by: "days_per_week", on_change: "on_the_day" } };
    expect(parseTerms(JSON.stringify(worked))).toEqual(worked);
  });

  it("are not read from what is no object", () => {
    expect(parseTerms("[1]")).toBeUndefined();
    expect(parseTerms("{")).toBeUndefined();
  });

  it("lose parts that nothing is said in, except those that mean something empty", () => {
    expect(withValue({ waiting: { earning_months: 6 } }, ["waiting", "earning_months"], undefined)).toEqual({});
    expect(withValue({ carry_over: { limit: "5" } }, ["carry_over", "limit"], undefined)).toEqual({ carry_over: {} });
  });

  it("tell numbers and flags as text", () => {
    expect(textAt({ a: { b: 6, c: true } }, ["a", "b"])).toBe("6");
    expect(textAt({ a: { b: 6, c: true } }, ["a", "c"])).toBe("true");
    expect(textAt({ a: 1 }, ["a", "b"])).toBeUndefined();
  });
});
