import { openGraphqlSession, type GraphqlSession } from "./client";
import { sessionExpired } from "@/lib/session";

let current: (GraphqlSession & { personId: string }) | undefined;

/** The client of the signed-in person. Signing in as somebody else closes the former one. */
export function graphqlSessionFor(personId: string): GraphqlSession {
  if (current?.personId !== personId) {
    current?.dispose();
    current = { personId, ...openGraphqlSession(() => void sessionExpired()) };
  }
  return current;
}

/** On signing out: close the connection and forget what it answered. */
export function closeGraphqlSession(): void {
  current?.dispose();
  current = undefined;
}
