import { useRef, useState } from "react";
import { useMutation } from "urql";
import type { Extent } from "@/components/leave/ExtentSelect";
import { newCommandId } from "@/lib/commandId";
import { uploadFile } from "@/lib/files";
import { useFormats } from "@/lib/format";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import type { Refusal } from "@/lib/rules";
import type { RequestInput } from "./draft";
import { addDocument, changeDocument, requestDocument, seriesDocument } from "./requestDocument";

/** What is sent, and how. */
export type Order =
  | { kind: "ask"; input: RequestInput }
  | { kind: "series"; input: RequestInput; everyWeeks: number; until: string }
  | { kind: "change"; input: RequestInput; requestId: string; extent: Extent }
  /** Recorded by HR, whatever rules and balance say. */
  | { kind: "record"; input: RequestInput };

interface Answer {
  request: { id: string; status: string; change?: object | null } | null;
  userErrors: Refusal[];
}

/** A file, if any, is attached to what was sent. */
export function useSend(onSent: () => void, file: File | null = null) {
  const t = useText();
  const formats = useFormats();
  const [, ask] = useMutation(requestDocument);
  const [, askAgain] = useMutation(seriesDocument);
  const [, change] = useMutation(changeDocument);
  const [, record] = useMutation(addDocument);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal[]>([]);
  // One id until something is changed: pressing twice, or again after a lost answer, asks once.
  const commandId = useRef<string>(undefined);

  const answer = async ({ kind, ...order }: Order, id: string): Promise<Answer | undefined> => {
    const command = { ...order, commandId: id };
    if (kind === "change") return (await change(command as Parameters<typeof change>[0])).data?.changeLeave;
    if (kind === "series") return (await askAgain(command as Parameters<typeof askAgain>[0])).data?.requestSeries;
    return kind === "record" ? (await record(command)).data?.addLeave : (await ask(command)).data?.requestLeave;
  };
  const send = async (order: Order) => {
    setBusy(true);
    const payload = await answer(order, (commandId.current ??= newCommandId()));
    setBusy(false);
    if (!payload) return tell(t("error.notSent"), "bad");
    if (!payload.request) return setRefused(payload.userErrors);
    tell(t(outcome(order, payload.request)));
    if (file) await attach(payload.request.id, file);
    onSent();
  };
  // The request stands whatever becomes of the file, which can be attached to it later.
  const attach = async (requestId: string, chosen: File) => {
    setBusy(true);
    const problem = await uploadFile(requestId, chosen, commandId.current ?? newCommandId(), formats);
    setBusy(false);
    if (problem) tell(t("attachments.notAttached", { name: chosen.name, problem }), "bad");
  };
  const forget = () => {
    commandId.current = undefined;
    setRefused([]);
  };
  return { send, busy, refused, forget };
}

function outcome({ kind }: Order, { status, change }: NonNullable<Answer["request"]>): TextId {
  if (status !== "APPROVED" || change) return "request.sent";
  return kind === "change" ? "request.changed" : "request.booked";
}
