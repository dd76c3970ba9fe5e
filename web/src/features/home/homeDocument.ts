import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const homeDocument = graphql(`
  subscription Home($today: Date!, $until: Date!, $weekEnd: Date!, $asOf: Date, $knownAt: DateTime) {
    live {
      me {
        id
        balances(asOf: $asOf, knownAt: $knownAt) {
          kind
          leaveYearLast
          leaveType { id name unit colour emoji }
          available { value unit }
          remaining { value unit }
          taken { value unit }
          booked { value unit }
          pending { value unit }
          expiring { amount { value unit } lastDay }
        }
        requests(from: $today, to: $until, status: [PENDING, APPROVED]) {
          id
          from
          to
          status
          leaveType { id name colour emoji }
          cost { value unit }
        }
      }
      whoIsAway(from: $today, to: $weekEnd) {
        person { id name team { id name } }
        absences {
          requestId
          from
          to
          firstDay
          lastDay
          everyDay
          approved
          leaveType { id name colour emoji }
        }
      }
    }
  }
`);

export type HomeAnswer = ResultOf<typeof homeDocument>["live"];
export type HomeBalance = HomeAnswer["me"]["balances"][number];
export type HomeRequest = HomeAnswer["me"]["requests"][number];
export type HomeAwayRow = HomeAnswer["whoIsAway"][number];

/** The account of one leave type through the coming year, for the small line. */
export const outlookDocument = graphql(`
  subscription Outlook($leaveTypeId: ID!, $until: Date!) {
    live {
      me {
        id
        statement(leaveTypeId: $leaveTypeId, asOf: $until) {
          entries {
            date
            kind
            amount { value unit }
            balance { value unit }
          }
        }
      }
    }
  }
`);

export type OutlookEntry = NonNullable<ResultOf<typeof outlookDocument>["live"]["me"]["statement"]>["entries"][number];
