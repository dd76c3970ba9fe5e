import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const explanationDocument = graphql(`
  subscription Explanation($personId: ID!, $leaveTypeId: ID!, $figure: Figure!, $asOf: Date, $knownAt: DateTime) {
    live {
      person(id: $personId) {
        id
        balance(leaveTypeId: $leaveTypeId, asOf: $asOf, knownAt: $knownAt) {
          leaveType { id name emoji colour }
          asOf
          policyName
          explain(figure: $figure) {
            depth
            label
            amount { value unit exact }
            date
            facts { name value }
            sources { version type recordedAt actor { id name } }
          }
        }
      }
    }
  }
`);

type Balance = NonNullable<NonNullable<ResultOf<typeof explanationDocument>["live"]["person"]>["balance"]>;
export type ExplanationLine = Balance["explain"][number];

export interface ExplanationNode {
  line: ExplanationLine;
  children: ExplanationNode[];
}

/** Lines arrive in reading order with a depth; a line belongs to the last shallower one before it. */
export function explanationTree(lines: ExplanationLine[]): ExplanationNode[] {
  const roots: ExplanationNode[] = [];
  const open: ExplanationNode[] = [];
  for (const line of lines) {
    const node: ExplanationNode = { line, children: [] };
    while (open.length > 0 && (open.at(-1)?.line.depth ?? 0) >= line.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
