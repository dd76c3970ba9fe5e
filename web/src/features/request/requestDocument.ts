import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

/** What the form shows around the dates: leave types with their balance, holidays, who is away. */
export const formDocument = graphql(`
  subscription RequestForm($personId: ID!, $from: Date!, $to: Date!, $teamId: ID) {
    live {
      leaveTypes {
        id
        name
        emoji
        colour
        unit
        needsApproval
        reasonRequired
        countsAgainstBalance
        archived
      }
      person(id: $personId) {
        id
        workingMinutes
        location { id holidays(from: $from, to: $to) { date name fractionOff } }
        balances { kind leaveType { id } available { value unit } }
        requests(from: $from, to: $to, status: [PENDING, APPROVED]) {
          id
          from
          to
          status
          leaveType { id colour }
        }
      }
      whoIsAway(from: $from, to: $to, teamId: $teamId) {
        person { id name }
        absences { requestId from to approved }
      }
    }
  }
`);

type LiveAnswer = ResultOf<typeof formDocument>["live"];
export type FormAnswer = LiveAnswer & { person: NonNullable<LiveAnswer["person"]> };
export type FormLeaveType = FormAnswer["leaveTypes"][number];

/** The request that is changed, and whose it is. */
export const changedDocument = graphql(`
  subscription ChangedRequest($requestId: ID!) {
    live {
      request(id: $requestId) {
        id
        from
        to
        firstDay
        lastDay
        everyDay
        seriesId
        status
        reason
        document
        canChange
        cost { value unit }
        leaveType { id name cancelNeedsApproval }
        person { id name today team { id } }
      }
    }
  }
`);

export type ChangedRequest = NonNullable<ResultOf<typeof changedDocument>["live"]["request"]>;

/** Somebody for whom leave is asked. */
export const subjectDocument = graphql(`
  subscription RequestSubject($personId: ID!) {
    live {
      person(id: $personId) { id name today team { id } }
    }
  }
`);

export const previewDocument = graphql(`
  query PreviewRequest($input: RequestLeaveInput!, $requestId: ID, $knownAt: DateTime, $everyWeeks: Int, $until: Date) {
    previewRequest(input: $input, requestId: $requestId, knownAt: $knownAt, everyWeeks: $everyWeeks, until: $until) {
      cost { value unit }
      days { date charge { value unit } reason part holidayName }
      availableBefore { value unit }
      availableAfter { value unit }
      refusals { ...Refusal }
      warnings { ...Refusal }
      approvers { id name }
      overlaps { id from to status person { id name } }
    }
  }
`, [refusalFragment]);

export type Preview = ResultOf<typeof previewDocument>["previewRequest"];

export const requestDocument = graphql(`
  mutation RequestLeave($input: RequestLeaveInput!, $commandId: ID!) {
    requestLeave(input: $input, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const seriesDocument = graphql(`
  mutation RequestSeries($input: RequestLeaveInput!, $everyWeeks: Int!, $until: Date!, $commandId: ID!) {
    requestSeries(input: $input, everyWeeks: $everyWeeks, until: $until, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

/** Whatever rules and balance say; for HR. */
export const addDocument = graphql(`
  mutation AddLeave($input: RequestLeaveInput!, $commandId: ID!) {
    addLeave(input: $input, commandId: $commandId) {
      request { id status }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const changeDocument = graphql(`
  mutation ChangeLeave($requestId: ID!, $input: RequestLeaveInput!, $extent: Extent!, $commandId: ID!) {
    changeLeave(requestId: $requestId, input: $input, extent: $extent, commandId: $commandId) {
      request { id status change { version } }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
