import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const organisationDocument = graphql(`
  subscription Organisation($today: Date!) {
    live {
      organisation {
        id
        name
        absencesShown
        teams { id name archived parent { id } approvers { id name } }
        locations { id name timeZone archived weeks(on: $today) }
      }
      leaveTypes {
        id
        name
        unit
        colour
        emoji
        needsApproval
        reasonRequired
        countsAgainstBalance
        cancelNeedsApproval
        private
        daysCharged
        halfOnHalfHoliday
        chargedOn
        pending
        earns
        archived
      }
    }
  }
`);

type Answer = ResultOf<typeof organisationDocument>["live"];
export type AbsencesShown = Answer["organisation"]["absencesShown"];
export type Team = Answer["organisation"]["teams"][number];
export type Location = Answer["organisation"]["locations"][number];
export type LeaveType = Answer["leaveTypes"][number];

export const holidaysDocument = graphql(`
  subscription Holidays($from: Date!, $to: Date!) {
    live {
      organisation {
        id
        locations { id holidays(from: $from, to: $to) { date name fractionOff } }
      }
    }
  }
`);

export interface Holiday {
  date: string;
  name: string;
  /** `1`, `0.5` for half a day, `0` for one on which people work. */
  fractionOff: string;
}
