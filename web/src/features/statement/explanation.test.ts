import { describe, expect, it } from "vitest";
import { explanationTree, type ExplanationLine, type ExplanationNode } from "./explanation";

const line = (depth: number, label: string): ExplanationLine => ({ depth, label, amount: null, date: null, facts: [], sources: [] });
const shape = (nodes: ExplanationNode[]): unknown => nodes.map(({ line: { label }, children }) => (children.length ? [label, shape(children)] : label));

describe("the tree of an explanation", () => {
  it("hangs each line under the last shallower line before it", () => {
    const lines = [line(0, "available"), line(1, "grant"), line(2, "quota"), line(2, "share"), line(1, "charge")];
    expect(shape(explanationTree(lines))).toEqual([["available", [["grant", ["quota", "share"]], "charge"]]]);
  });

  it("keeps several roots, and a depth that jumps, in reading order", () => {
    const lines = [line(0, "a"), line(3, "b"), line(1, "c"), line(0, "d")];
    expect(shape(explanationTree(lines))).toEqual([["a", ["b", "c"]], "d"]);
  });

  it("is empty for no lines", () => {
    expect(explanationTree([])).toEqual([]);
  });
});
