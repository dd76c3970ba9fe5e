import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const requestsDocument = graphql(`
  subscription Requests($personId: ID!) {
    live {
      person(id: $personId) {
        id
        requests {
          id
          from
          to
          firstDay
          lastDay
          everyDay
          seriesId
          status
          reason
          decisionComment
          decidedAt
          decidedBy { id name }
          leaveType { id name emoji colour cancelNeedsApproval }
          document
          cost { value unit }
          answerUntil
          canWithdraw
          canCancel
          canChange
          waitingFor { id name }
          step
          stepCount
          change { version cancels from to reason cost { value unit } waitingFor { id name } }
          comments { id at text by { id name } }
          attachments { id name size url canRemove }
          canAttach
          days { date charge { value unit } reason part holidayName }
        }
      }
    }
  }
`);

export type LeaveRequest = NonNullable<ResultOf<typeof requestsDocument>["live"]["person"]>["requests"][number];

export const replayDocument = graphql(`
  query DecisionReplay($requestId: ID!) {
    request(id: $requestId) {
      id
      decisionReplay {
        at
        preview {
          availableBefore { value unit }
          availableAfter { value unit }
          refusals { ...Refusal }
          warnings { ...Refusal }
          overlaps { id from to status person { id name } }
        }
      }
    }
  }
`, [refusalFragment]);

export const withdrawDocument = graphql(`
  mutation WithdrawLeave($requestId: ID!, $extent: Extent!, $commandId: ID!) {
    withdrawLeave(requestId: $requestId, extent: $extent, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const cancelDocument = graphql(`
  mutation CancelLeave($requestId: ID!, $reason: String, $extent: Extent!, $commandId: ID!) {
    cancelLeave(requestId: $requestId, reason: $reason, extent: $extent, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const dropChangeDocument = graphql(`
  mutation DropChange($requestId: ID!, $commandId: ID!) {
    dropChange(requestId: $requestId, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
