import { useCallback, useEffect, useState } from "react";
import { connection } from "./connection";
import { queryRequest } from "./asQuery";
import { createRequest, useClient, type AnyVariables, type Client, type CombinedError, type TypedDocumentNode } from "urql";

export interface Live<T> {
  /** Last answer; while variables change, the answer to the previous ones, with `stale` set. */
  data: T | undefined;
  error: CombinedError | undefined;
  stale: boolean;
  retry: () => void;
}

/** Last answers by request key, so that going back to a page shows it at once. */
const remembered = new WeakMap<Client, Map<number, unknown>>();
const rememberedMax = 60;
/** How long to wait for the live connection before the same is asked for over plain HTTP. */
const patienceMs = 2000;

/**
 * Follows `subscription { live { ... } }`: the answer arrives once, then again whenever something
 * that was selected has changed on the server.
 */
export function useLive<Root, Variables extends AnyVariables>(
  document: TypedDocumentNode<{ live: Root }, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Live<Root> {
  const client = useClient();
  const request = createRequest(document, variables);
  const [answer, setAnswer] = useState<{ key: number; data?: Root; error?: CombinedError }>();
  const [attempt, setAttempt] = useState(0);
  const pause = options.pause ?? false;

  useEffect(() => {
    if (pause) return;
    let answered = false;
    const take = (data: Root | undefined, error: CombinedError | undefined) => {
      answered = true;
      if (data !== undefined) remember(client, request.key, data);
      setAnswer({ key: request.key, data, error: data === undefined ? error : undefined });
    };
    const { unsubscribe } = client
      .executeSubscription<{ live: Root }, Variables>(request)
      .subscribe(({ data, error }) => take(data?.live, error));
    const fallback = setTimeout(() => {
      if (answered || connection.get() === "open") return;
      void client.executeQuery(queryRequest(document, variables)).toPromise().then(({ data, error }) => {
        if (!answered) take(data, error);
      });
    }, patienceMs);
    return () => {
      answered = true;
      clearTimeout(fallback);
      unsubscribe();
    };
    // A request is identified by its key; the object is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, request.key, attempt, pause]);

  const retry = useCallback(() => {
    setAnswer(undefined);
    setAttempt((count) => count + 1);
  }, []);

  if (answer?.key === request.key) return { data: answer.data, error: answer.error, stale: false, retry };
  const known = remembered.get(client)?.get(request.key) as Root | undefined;
  if (known !== undefined) return { data: known, error: undefined, stale: false, retry };
  return { data: answer?.data, error: undefined, stale: answer?.data !== undefined, retry };
}

function remember(client: Client, key: number, data: unknown): void {
  const answers = remembered.get(client) ?? new Map<number, unknown>();
  remembered.set(client, answers);
  answers.delete(key);
  answers.set(key, data);
  const oldest = answers.keys().next().value;
  if (answers.size > rememberedMax && oldest !== undefined) answers.delete(oldest);
}
