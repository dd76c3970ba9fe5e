import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { cancelDocument, withdrawDocument, type LeaveRequest } from "./requestsDocument";

/** Withdraws what is pending and cancels what was approved. */
export function useTakeBack(request: LeaveRequest): { takeBack: () => Promise<void>; busy: boolean } {
  const t = useText();
  const formats = useFormats();
  const [, withdraw] = useMutation(withdrawDocument);
  const [, cancel] = useMutation(cancelDocument);
  const [commandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);

  const takeBack = async () => {
    setBusy(true);
    const variables = { requestId: request.id, commandId };
    const { error, userErrors } = request.canWithdraw
      ? await withdraw(variables).then(({ error, data }) => ({ error, userErrors: data?.withdrawLeave.userErrors }))
      : await cancel(variables).then(({ error, data }) => ({ error, userErrors: data?.cancelLeave.userErrors }));
    setBusy(false);
    const problem = problemOf({ error, userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t(request.canWithdraw ? "requests.withdrawn" : "requests.cancelled"));
  };
  return { takeBack, busy };
}
