import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const sessionsDocument = graphql(`
  query OwnSessions {
    me {
      id
      sessions { id begun lastSeen means address agent isCurrent }
    }
  }
`);

export type OwnSession = ResultOf<typeof sessionsDocument>["me"]["sessions"][number];

export const revokeSessionDocument = graphql(`
  mutation RevokeSession($sessionId: ID!) {
    revokeSession(sessionId: $sessionId) {
      userErrors { code rule message field facts { name value } }
    }
  }
`);

export const revokeOthersDocument = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      userErrors { code rule message field facts { name value } }
    }
  }
`);
