import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const calendarDocument = graphql(`
  subscription Calendar($from: Date!, $to: Date!, $teamId: ID, $locationId: ID) {
    live {
      whoIsAway(from: $from, to: $to, teamId: $teamId, locationId: $locationId) {
        person { id name team { id name } location { id } }
        absences {
          requestId
          from
          to
          firstDay
          lastDay
          everyDay
          approved
          leaveType { id name emoji colour }
        }
        daysOff
        holidays { date name fractionOff }
      }
    }
  }
`);

export type AwayRow = ResultOf<typeof calendarDocument>["live"]["whoIsAway"][number];
export type Absence = AwayRow["absences"][number];

export const filtersDocument = graphql(`
  subscription CalendarFilters {
    live {
      organisation {
        id
        teams { id name }
        locations { id name }
      }
    }
  }
`);
