import { describe, expect, it } from "vitest";
import { edited } from "./edited";

describe("what was edited", () => {
  const team = { name: "Optics", parentId: "engineering" as string | null, archived: false };

  it("is what is not as it was, and nothing where all of it is", () => {
    expect(edited(team, { ...team, name: "Lenses" })).toEqual({ name: "Lenses" });
    expect(edited(team, { ...team })).toBeUndefined();
  });

  it("can be taken away", () => {
    expect(edited(team, { ...team, parentId: null, archived: true })).toEqual({ parentId: null, archived: true });
  });
});
