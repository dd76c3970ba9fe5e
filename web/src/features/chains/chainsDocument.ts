import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const chainsDocument = graphql(`
  subscription Chains {
    live {
      chains {
        id
        terms
        event { version recordedAt actor { id name } }
      }
      leaveTypes { id name }
      organisation { locations { id name } teams { id name } labels }
    }
  }
`);

export type ChainsAnswer = ResultOf<typeof chainsDocument>["live"];
export type Chain = ChainsAnswer["chains"][number];
