import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const inboxDocument = graphql(`
  subscription Inbox {
    live {
      inbox {
        id
        from
        to
        reason
        requestedAt
        person { id name team { id name } location { id name } }
        leaveType { id name emoji colour }
        cost { value unit }
        days { date charge { value unit } reason part holidayName }
        availableAfter { value unit }
        overlaps { id from to status person { id name } }
        document
        findings { code rule message field facts { name value } }
        canDecide
      }
    }
  }
`);

export type Waiting = ResultOf<typeof inboxDocument>["live"]["inbox"][number];

export const approveDocument = graphql(`
  mutation ApproveLeave($requestId: ID!, $commandId: ID!) {
    approveLeave(requestId: $requestId, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);

export const rejectDocument = graphql(`
  mutation RejectLeave($requestId: ID!, $comment: String, $commandId: ID!) {
    rejectLeave(requestId: $requestId, comment: $comment, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);
