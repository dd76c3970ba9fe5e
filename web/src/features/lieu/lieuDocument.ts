import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const lieuDocument = graphql(`
  subscription TimeInLieu($personId: ID!) {
    live {
      leaveTypes { id name unit countsAgainstBalance archived }
      person(id: $personId) {
        id
        timeInLieu(first: 200) { nodes {
          id
          date
          amount { value unit }
          reason
          status
          leaveType { id name emoji colour }
          waitingFor { id name }
          decidedBy { id name }
          decisionComment
          canWithdraw
        } }
      }
    }
  }
`);

type Answer = ResultOf<typeof lieuDocument>["live"];
export type TimeInLieu = NonNullable<Answer["person"]>["timeInLieu"]["nodes"][number];
export type LieuLeaveType = Answer["leaveTypes"][number];

export const askDocument = graphql(`
  mutation AskTimeInLieu($input: TimeInLieuInput!, $commandId: ID!) {
    askTimeInLieu(input: $input, commandId: $commandId) {
      timeInLieu { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const withdrawDocument = graphql(`
  mutation WithdrawTimeInLieu($timeInLieuId: ID!, $commandId: ID!) {
    withdrawTimeInLieu(timeInLieuId: $timeInLieuId, commandId: $commandId) {
      timeInLieu { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
