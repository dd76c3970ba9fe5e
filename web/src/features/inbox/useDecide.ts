import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { together } from "@/lib/together";
import { answerLieuDocument, approveDocument, decideChangeDocument, rejectDocument, type Waiting, type WaitingChange, type WaitingLieu } from "./inboxDocument";

/** One card of the inbox. */
export type Card =
  /** A request, with all that was asked for together with it. */
  | { kind: "leave"; key: string; request: Waiting; times: Waiting[] }
  | { kind: "change"; key: string; request: WaitingChange; change: number }
  | { kind: "lieu"; key: string; credit: WaitingLieu };

interface InboxAnswer {
  requestsInbox: { nodes: Waiting[] };
  changesInbox: { nodes: WaitingChange[] };
  timeInLieuInbox: { nodes: WaitingLieu[] };
}

export function cardsOf(answer: InboxAnswer | undefined): Card[] {
  if (!answer) return [];
  return [
    ...answer.changesInbox.nodes.flatMap((request): Card[] =>
      request.change ? [{ kind: "change", key: `${request.id} ${String(request.change.version)}`, request, change: request.change.version }] : [],
    ),
    ...answer.timeInLieuInbox.nodes.map((credit): Card => ({ kind: "lieu", key: credit.id, credit })),
    ...together(answer.requestsInbox.nodes).flatMap((times): Card[] => (times[0] ? [{ kind: "leave", key: times[0].id, request: times[0], times }] : [])),
  ];
}

export function personOf(card: Card): { name: string } {
  return card.kind === "lieu" ? card.credit.person : card.request.person;
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
  const [, answerLieu] = useMutation(answerLieuDocument);
  const [busyKey, setBusyKey] = useState<string>();

  const send = (card: Card, answer: "YES" | "NO", comment: string | null) => {
    const commandId = newCommandId();
    if (card.kind === "lieu") {
      return answerLieu({ timeInLieuId: card.credit.id, answer, comment, commandId }).then(({ error, data }) => ({ error, payload: data?.answerTimeInLieu }));
    }
    const requestId = card.request.id;
    if (card.kind === "change") {
      return decideChange({ requestId, change: card.change, answer, comment, commandId }).then(({ error, data }) => ({ error, payload: data?.decideChange }));
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
    else tell(t(answer === "YES" ? "inbox.approved" : "inbox.rejected", { name: personOf(card).name }));
  };
  return {
    approve: (card) => decide(card, "YES", null),
    reject: (card, comment) => decide(card, "NO", comment.trim() || null),
    busyKey,
  };
}
