import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const inboxDocument = graphql(`
  subscription Inbox {
    live {
      requestsInbox(first: 200) { nodes {
        id
        seriesId
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
        findings { ...Refusal }
        step
        stepCount
        approvedBy { id name }
        comments { id at text by { id name } }
        attachments { id name size url canRemove }
        canAttach
        canDecide
        waitsSince
        answerUntil
      } }
      reminders(first: 200) { nodes { due request { id } } }
      timeInLieuInbox(first: 200) { nodes {
        id
        date
        amount { value unit }
        reason
        person { id name }
        leaveType { id name emoji colour }
        approvedBy { id name }
      } }
      changesInbox(first: 200) { nodes {
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
      } }
    }
  }
`, [refusalFragment]);

export type Waiting = ResultOf<typeof inboxDocument>["live"]["requestsInbox"]["nodes"][number];

export type WaitingChange = ResultOf<typeof inboxDocument>["live"]["changesInbox"]["nodes"][number];

export type WaitingLieu = ResultOf<typeof inboxDocument>["live"]["timeInLieuInbox"]["nodes"][number];

export const answerLieuDocument = graphql(`
  mutation AnswerTimeInLieu($timeInLieuId: ID!, $answer: Answer!, $comment: String, $commandId: ID!) {
    answerTimeInLieu(timeInLieuId: $timeInLieuId, answer: $answer, comment: $comment, commandId: $commandId) {
      timeInLieu { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const snoozeDocument = graphql(`
  mutation SnoozeReminder($requestId: ID!, $until: Date!, $commandId: ID!) {
    snoozeReminder(requestId: $requestId, until: $until, commandId: $commandId) {
      request { id }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const decideChangeDocument = graphql(`
  mutation DecideChange($requestId: ID!, $change: Int!, $answer: Answer!, $comment: String, $commandId: ID!) {
    decideChange(requestId: $requestId, change: $change, answer: $answer, comment: $comment, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const approveDocument = graphql(`
  mutation ApproveLeave($requestId: ID!, $extent: Extent!, $commandId: ID!) {
    approveLeave(requestId: $requestId, extent: $extent, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const rejectDocument = graphql(`
  mutation RejectLeave($requestId: ID!, $comment: String, $extent: Extent!, $commandId: ID!) {
    rejectLeave(requestId: $requestId, comment: $comment, extent: $extent, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
