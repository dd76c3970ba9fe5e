import { describe, expect, it } from "vitest";
import { teamTree, withThoseBelow } from "./teamTree";

const team = (name: string, parent?: string) => ({ id: name, name, parent: parent === undefined ? null : { id: parent } });

describe("the tree of teams", () => {
  it("has each team under the one it is part of, by name", () => {
    const teams = [team("Optics", "Engineering"), team("Sales"), team("Engineering"), team("Cloud", "Engineering")];
    expect(teamTree(teams).map(({ team: { name }, depth }) => `${String(depth)} ${name}`)).toEqual(["0 Engineering", "1 Cloud", "1 Optics", "0 Sales"]);
  });

  it("shows a team at the top whose parent is not known", () => {
    expect(teamTree([team("Optics", "Engineering")]).map(({ depth }) => depth)).toEqual([0]);
  });

  it("tells a team with all that are part of it", () => {
    const teams = [team("Lenses", "Optics"), team("Optics", "Engineering"), team("Engineering"), team("Sales")];
    expect([...withThoseBelow(teams, "Optics")]).toEqual(["Optics", "Lenses"]);
    expect([...withThoseBelow(teams, "Engineering")]).toEqual(["Engineering", "Optics", "Lenses"]);
  });
});
