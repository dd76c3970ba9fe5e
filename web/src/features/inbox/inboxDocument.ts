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
        step
        stepCount
        approvedBy { id name }
        comments { id at text by { id name } }
        attachments { id name size url canRemove }
        canAttach
        canDecide
      }
      changesInbox {
        id
        from
        to
        reason
        person { id name team { id name } location { id name } }
        leaveType { id name emoji colour }
        cost { value unit }
        comments { id at text by { id name } }
        change {
          version
          cancels
          from
          to
          firstDay
          lastDay
          everyDay
          reason
          cost { value unit }
          leaveType { id name emoji colour }
          approvedBy { id name }
        }
      }
    }
  }
`);

export type Waiting = ResultOf<typeof inboxDocument>["live"]["inbox"][number];

export type WaitingChange = ResultOf<typeof inboxDocument>["live"]["changesInbox"][number];

export const decideChangeDocument = graphql(`
  mutation DecideChange($requestId: ID!, $change: Int!, $answer: Answer!, $comment: String, $commandId: ID!) {
    decideChange(requestId: $requestId, change: $change, answer: $answer, comment: $comment, commandId: $commandId) {
      request { id status }
      userErrors { code rule message field facts { name value } }
    }
  }
`);

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
