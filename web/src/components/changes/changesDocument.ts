import { graphql, type ResultOf, type VariablesOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const previewDocument = graphql(`
  query PreviewChanges($changes: [ChangeInput!]!, $from: Int!) {
    preview(changes: $changes, from: $from) {
      version
      lookedAt
      total
      balances {
        person { id name }
        leaveType { id name unit }
        from
        corrects { value unit }
        figures {
          asOf
          remainingBefore { value unit }
          remainingAfter { value unit }
          availableBefore { value unit }
          availableAfter { value unit }
          yearEndBefore { value unit }
          yearEndAfter { value unit }
        }
        why { kind by { value unit } from lines }
      }
      requests {
        request { id from to status person { id name } }
        refusal { ...Refusal }
      }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export type PreviewPart = ResultOf<typeof previewDocument>["preview"];
export type BalanceMove = PreviewPart["balances"][number];
export type RequestInDoubt = PreviewPart["requests"][number];

export const applyDocument = graphql(`
  mutation ApplyChanges($changes: [ChangeInput!]!, $commandId: ID!) {
    applyChanges(changes: $changes, commandId: $commandId) {
      version
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

/** A change as the contract takes it. */
export type Change = VariablesOf<typeof applyDocument>["changes"][number];
