import { graphql, type ResultOf } from "@/lib/graphql/graphql";

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
          status
          reason
          decisionComment
          decidedAt
          decidedBy { id name }
          leaveType { id name emoji colour cancelNeedsApproval }
          document
          cost { value unit }
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

export const withdrawDocument = graphql(`
  mutation WithdrawLeave($requestId: ID!, $commandId: ID!) {
    withdrawLeave(requestId: $requestId, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);

export const cancelDocument = graphql(`
  mutation CancelLeave($requestId: ID!, $reason: String, $commandId: ID!) {
    cancelLeave(requestId: $requestId, reason: $reason, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);

export const dropChangeDocument = graphql(`
  mutation DropChange($requestId: ID!, $commandId: ID!) {
    dropChange(requestId: $requestId, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);
