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

/** May this person open everybody's balances? The server decides; this only shows the way in. */
export function seesEverybody(viewer: Viewer): boolean {
  return viewer.roles.includes("HR_ADMIN") || viewer.roles.includes("OWNER");
}
