import { describe, expect, it } from "vitest";
import { changedWeek, hoursText, minutesOf } from "./workingWeek";

describe("the hours of a working day", () => {
  it("are written as a number or as a clock, with the comma of the language", () => {
    expect(["8", "7.5", "7,75", "7:42", ""].map(minutesOf)).toEqual([480, 450, 465, 462, 0]);
  });

  it("are refused where they are no time, no whole minutes or more than a day", () => {
    expect(["eight", "7.333", "25", "7:5"].map(minutesOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("are shown as they can be written", () => {
    expect([480, 465, 462, 0].map(hoursText)).toEqual(["8", "7.75", "7:42", "0"]);
    expect(minutesOf(hoursText(462))).toBe(462);
  });

  it("make a week once all of them are hours and one is another", () => {
    expect(changedWeek(["8", "7:30"], [480, 480])).toEqual([480, 450]);
    expect(changedWeek(["8", "8"], [480, 480])).toBeUndefined();
    expect(changedWeek(["8", "often"], [480, 480])).toBeUndefined();
  });
});
