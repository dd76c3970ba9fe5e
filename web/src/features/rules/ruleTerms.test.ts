import { describe, expect, it } from "vitest";
import { newTerms, ofKind, parseSteps, printTerms, readTerms, stepsText, withNumber } from "./ruleTerms";

describe("the terms of a rule", () => {
  it("leave out what is not said, so that it means everybody and every day", () => {
    const terms = { ...newTerms(), name: "Christmas", scope: { teams: [], labels: ["till"] }, window: { from: "" }, message: "" };
    expect(JSON.parse(printTerms(terms))).toEqual({ name: "Christmas", scope: { labels: ["till"] }, condition: { kind: "blackout" } });
  });

  it("are read with a condition that stands as its name", () => {
    expect(readTerms('{"name":"Christmas","condition":"blackout"}')?.condition).toEqual({ kind: "blackout" });
    expect(readTerms(null)).toBeUndefined();
  });

  it("write whole numbers as numbers and amounts as texts", () => {
    const most = ofKind(newTerms(), "most_away");
    const people = withNumber(most, { name: "people", whole: true }, "2");
    expect(people.condition).toEqual({ kind: "most_away", people: 2 });
    expect(withNumber(people, { name: "percent", whole: false }, "50").condition).toEqual({ kind: "most_away", people: 2, percent: "50" });
    expect(withNumber(people, { name: "people", whole: true }, "").condition).toEqual({ kind: "most_away" });
  });
});

describe("notice by length", () => {
  it("is written in short and read back", () => {
    const steps = parseSteps("7, 20: 90");
    expect(steps).toEqual([{ days: 7 }, { from_length: "20", days: 90 }]);
    expect(stepsText(steps ?? [])).toBe("7, 20: 90");
  });

  it("is nothing where the text is no list of days", () => {
    expect(parseSteps("a week")).toBeUndefined();
    expect(parseSteps("")).toBeUndefined();
  });
});
