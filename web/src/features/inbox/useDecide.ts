import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { approveDocument, rejectDocument, type Waiting } from "./inboxDocument";

interface Decide {
  approve: (request: Waiting) => Promise<void>;
  reject: (request: Waiting, comment: string) => Promise<void>;
  /** The request whose answer is under way. */
  busyId: string | undefined;
}

/** The card goes when the server says that the request is decided, not before. */
export function useDecide(): Decide {
  const t = useText();
  const formats = useFormats();
  const [, approveLeave] = useMutation(approveDocument);
  const [, rejectLeave] = useMutation(rejectDocument);
  const [busyId, setBusyId] = useState<string>();

  const approve = async (request: Waiting) => {
    setBusyId(request.id);
    const { data, error } = await approveLeave({ requestId: request.id, commandId: newCommandId() });
    setBusyId(undefined);
    const problem = problemOf({ error, userErrors: data?.approveLeave.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t("inbox.approved", { name: request.person.name }));
  };

  const reject = async (request: Waiting, comment: string) => {
    setBusyId(request.id);
    const { data, error } = await rejectLeave({ requestId: request.id, comment: comment.trim() || null, commandId: newCommandId() });
    setBusyId(undefined);
    const problem = problemOf({ error, userErrors: data?.rejectLeave.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t("inbox.rejected", { name: request.person.name }));
  };

  return { approve, reject, busyId };
}
