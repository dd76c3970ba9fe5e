import { createContext, useContext } from "react";
import { together } from "./together";
import { graphql, type ResultOf } from "./graphql/graphql";

export const viewerDocument = graphql(`
  subscription Viewer {
    live {
      me {
        id
        name
        roles
        isApprover
        today
        team { id name }
        location { id name }
      }
      organisation { id name }
      requestsInbox(first: 200) { nodes { id seriesId } }
      changesInbox { totalCount }
      timeInLieuInbox { totalCount }
    }
  }
`);

type Answer = ResultOf<typeof viewerDocument>["live"];

/** The signed-in person, as every page needs them. */
export type Viewer = Answer["me"] & { organisationName: string; inboxCount: number };

export function viewerFrom(answer: Answer): Viewer {
  return { ...answer.me, organisationName: answer.organisation.name, inboxCount: together(answer.requestsInbox.nodes).length + answer.changesInbox.totalCount + answer.timeInLieuInbox.totalCount };
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer needs the shell around it");
  return viewer;
}

// What there is to be opened. Whether it may be seen and done, the server decides.

/** Sets up the organisation, and acts for everybody. */
export function administers({ roles }: Viewer): boolean {
  return roles.includes("HR_ADMIN") || roles.includes("OWNER");
}

/** Acts for the people of some teams at least, and says who decides there. */
export function administersTeams(viewer: Viewer): boolean {
  return administers(viewer) || viewer.roles.includes("TEAM_ADMIN");
}

export function readsPayroll(viewer: Viewer): boolean {
  return administers(viewer) || viewer.roles.includes("PAYROLL_READER");
}

/** Looks after the leave of others, or reads it. */
export function opensOthers(viewer: Viewer): boolean {
  return administersTeams(viewer) || readsPayroll(viewer) || viewer.isApprover;
}
