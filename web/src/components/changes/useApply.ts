import { useRef, useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { applyDocument, type Change } from "./changesDocument";

/** Makes changes, all or none, and tells how it went; `onSaved` only when they are made. */
export function useApply(): { apply: (changes: Change[], onSaved?: () => void, done?: TextId) => Promise<void>; busy: boolean } {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(applyDocument);
  const [busy, setBusy] = useState(false);
  // One id for the same changes, so that pressing again after a lost answer makes them once.
  const command = useRef<{ text: string; id: string }>(undefined);

  const apply = async (changes: Change[], onSaved?: () => void, done: TextId = "changes.saved") => {
    const text = JSON.stringify(changes);
    if (command.current?.text !== text) command.current = { text, id: newCommandId() };
    setBusy(true);
    const { data, error } = await mutate({ changes, commandId: command.current.id });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.applyChanges.userErrors }, formats);
    if (problem) return tell(problem, "bad");
    command.current = undefined;
    tell(t(done));
    onSaved?.();
  };
  return { apply, busy };
}
