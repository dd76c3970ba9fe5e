import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { together } from "@/lib/together";
import { approveDocument, decideChangeDocument, rejectDocument, type Waiting, type WaitingChange } from "./inboxDocument";

/** One card of the inbox: a request with all that was asked for together with it, or a change of approved leave. */
export type Card =
  | { key: string; request: Waiting; times: Waiting[]; change?: undefined }
  | { key: string; request: WaitingChange; change: number };

export function cardsOf(answer: { inbox: Waiting[]; changesInbox: WaitingChange[] } | undefined): Card[] {
  if (!answer) return [];
  const changes = answer.changesInbox.flatMap((request) =>
    request.change ? [{ key: `${request.id} ${String(request.change.version)}`, request, change: request.change.version }] : [],
  );
  const requests = together(answer.inbox).flatMap((times) => (times[0] ? [{ key: times[0].id, request: times[0], times }] : []));
  return [...changes, ...requests];
}

interface Decide {
  approve: (card: Card) => Promise<void>;
  reject: (card: Card, comment: string) => Promise<void>;
  /** The card whose answer is under way. */
  busyKey: string | undefined;
}

/** The card goes when the server says that it is decided, not before. */
export function useDecide(): Decide {
  const t = useText();
  const formats = useFormats();
  const [, approveLeave] = useMutation(approveDocument);
  const [, rejectLeave] = useMutation(rejectDocument);
  const [, decideChange] = useMutation(decideChangeDocument);
  const [busyKey, setBusyKey] = useState<string>();

  const send = (card: Card, answer: "YES" | "NO", comment: string | null) => {
    const commandId = newCommandId();
    const requestId = card.request.id;
    if (card.change !== undefined) {
      const { change } = card;
      return decideChange({ requestId, change, answer, comment, commandId }).then(({ error, data }) => ({ error, payload: data?.decideChange }));
    }
    const extent = card.times.length > 1 ? "SERIES" : "ONE";
    return answer === "YES"
      ? approveLeave({ requestId, extent, commandId }).then(({ error, data }) => ({ error, payload: data?.approveLeave }))
      : rejectLeave({ requestId, comment, extent, commandId }).then(({ error, data }) => ({ error, payload: data?.rejectLeave }));
  };
  const decide = async (card: Card, answer: "YES" | "NO", comment: string | null) => {
    setBusyKey(card.key);
    const { error, payload } = await send(card, answer, comment);
    setBusyKey(undefined);
    const problem = problemOf({ error, userErrors: payload?.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t(answer === "YES" ? "inbox.approved" : "inbox.rejected", { name: card.request.person.name }));
  };
  return {
    approve: (card) => decide(card, "YES", null),
    reject: (card, comment) => decide(card, "NO", comment.trim() || null),
    busyKey,
  };
}
