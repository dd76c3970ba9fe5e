import { Client, fetchExchange, mapExchange, subscriptionExchange, type CombinedError } from "urql";
import { createClient as createSocket } from "graphql-ws";
import { connection } from "./connection";

/** Close codes that graphql-ws servers use for a missing or expired session. */
const signedOutCodes = [4401, 4403];

export interface GraphqlSession {
  client: Client;
  dispose: () => void;
}

/** One client for one signed-in person; a new one is made after every sign-in. */
export function openGraphqlSession(onSignedOut: () => void): GraphqlSession {
  const socket = createSocket({
    url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
    keepAlive: 15_000,
    lazyCloseTimeout: 20_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    on: {
      connected: () => connection.set("open"),
      closed: (event) => {
        const { code, wasClean } = event as CloseEvent;
        if (signedOutCodes.includes(code)) onSignedOut();
        connection.set(wasClean && code === 1000 ? "idle" : "lost");
      },
    },
  });

  const client = new Client({
    url: "/graphql",
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetchOptions: { credentials: "same-origin" },
    exchanges: [
      mapExchange({
        onError(error) {
          if (isUnauthenticated(error)) onSignedOut();
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ ...request, query: request.query ?? "" }, sink),
          }),
        }),
      }),
    ],
  });

  return { client, dispose: () => void socket.dispose() };
}

function isUnauthenticated(error: CombinedError): boolean {
  return error.graphQLErrors.some((each) => each.extensions["code"] === "UNAUTHENTICATED");
}
