import { describe, expect, it } from "vitest";
import { hoursText, minutesOf } from "./workingWeek";

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
});
