import { useRef, useState } from "react";
import { useMutation } from "urql";
import type { Extent } from "@/components/leave/ExtentSelect";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { cancelDocument, withdrawDocument, type LeaveRequest } from "./requestsDocument";

/** Withdraws what is pending and cancels what was approved; answers whether it was taken. */
export function useTakeBack(request: LeaveRequest): { takeBack: (reason: string, extent: Extent) => Promise<boolean>; busy: boolean } {
  const t = useText();
  const formats = useFormats();
  const [, withdraw] = useMutation(withdrawDocument);
  const [, cancel] = useMutation(cancelDocument);
  // One id for the same order: pressing again after a lost answer takes it back once.
  const command = useRef<{ extent: Extent; id: string }>(undefined);
  const [busy, setBusy] = useState(false);

  const takeBack = async (reason: string, extent: Extent) => {
    setBusy(true);
    if (command.current?.extent !== extent) command.current = { extent, id: newCommandId() };
    const variables = { requestId: request.id, extent, commandId: command.current.id };
    const answer = request.canWithdraw
      ? await withdraw(variables).then(({ error, data }) => ({ error, payload: data?.withdrawLeave }))
      : await cancel({ ...variables, reason: reason || null }).then(({ error, data }) => ({ error, payload: data?.cancelLeave }));
    setBusy(false);
    const problem = problemOf({ error: answer.error, userErrors: answer.payload?.userErrors }, formats);
    if (problem) {
      tell(problem, "bad");
      return false;
    }
    tell(t(outcome(request.canWithdraw, answer.payload?.request?.status)));
    return true;
  };
  return { takeBack, busy };
}

function outcome(withdrawn: boolean, status: LeaveRequest["status"] | undefined): TextId {
  if (withdrawn) return "requests.withdrawn";
  return status === "APPROVED" ? "requests.cancelAsked" : "requests.cancelled";
}
