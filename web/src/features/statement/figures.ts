import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const balancesDocument = graphql(`
  subscription Balances($personId: ID!, $asOf: Date, $knownAt: DateTime) {
    live {
      person(id: $personId) {
        id
        name
        balances(asOf: $asOf, knownAt: $knownAt) {
          kind
          asOf
          leaveYearFirst
          leaveYearLast
          policyName
          leaveType { id name unit colour emoji }
          broughtForward { value unit }
          accrued { value unit }
          adjusted { value unit }
          taken { value unit }
          booked { value unit }
          pending { value unit }
          expired { value unit }
          remaining { value unit }
          available { value unit }
          yearEnd { value unit }
          expiring { amount { value unit } lastDay }
        }
      }
    }
  }
`);

export const statementDocument = graphql(`
  subscription Statement($personId: ID!, $leaveTypeId: ID!, $asOf: Date, $knownAt: DateTime) {
    live {
      person(id: $personId) {
        id
        statement(leaveTypeId: $leaveTypeId, asOf: $asOf, knownAt: $knownAt) {
          asOf
          entries {
            date
            kind
            amount { value unit }
            unrounded { exact }
            balance { value unit }
            periodFirst
            periodLast
            lotLastDay
            reason
            request { id from to status }
          }
          lots {
            firstDay
            lastDay
            granted { value unit }
            left { value unit }
          }
        }
      }
    }
  }
`);

export type Balance = NonNullable<ResultOf<typeof balancesDocument>["live"]["person"]>["balances"][number];
type StatementAnswer = NonNullable<NonNullable<ResultOf<typeof statementDocument>["live"]["person"]>["statement"]>;
export type Entry = StatementAnswer["entries"][number];
export type Lot = StatementAnswer["lots"][number];

export type Figure =
  | "BROUGHT_FORWARD" | "ACCRUED" | "ADJUSTED" | "TAKEN" | "BOOKED" | "PENDING" | "EXPIRED" | "REMAINING" | "AVAILABLE" | "YEAR_END";

type AmountField = "broughtForward" | "accrued" | "adjusted" | "taken" | "booked" | "pending" | "expired" | "remaining" | "available" | "yearEnd";

/** In reading order: what came in, what went out, what that leaves. */
export const figures: { figure: Figure; field: AmountField; effect: "in" | "out" | "sum" }[] = [
  { figure: "BROUGHT_FORWARD", field: "broughtForward", effect: "in" },
  { figure: "ACCRUED", field: "accrued", effect: "in" },
  { figure: "ADJUSTED", field: "adjusted", effect: "in" },
  { figure: "TAKEN", field: "taken", effect: "out" },
  { figure: "EXPIRED", field: "expired", effect: "out" },
  { figure: "REMAINING", field: "remaining", effect: "sum" },
  { figure: "BOOKED", field: "booked", effect: "out" },
  { figure: "PENDING", field: "pending", effect: "out" },
  { figure: "YEAR_END", field: "yearEnd", effect: "sum" },
];
