import { useRef, useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { problemAt, type Refusal } from "@/lib/rules";
import { applyDocument, type Change } from "./changesDocument";

interface Apply {
  /** `onSaved` only when they are made. */
  apply: (changes: Change[], onSaved?: () => void, done?: TextId) => Promise<void>;
  busy: boolean;
  /** Why they were refused last, for the field that it is about. */
  problem: (field: string) => string | undefined;
}

/** Makes changes, all or none, and tells how it went; of `fields` the form that has them tells it. */
export function useApply(fields: readonly string[] = []): Apply {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(applyDocument);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  // One id for the same changes, so that pressing again after a lost answer makes them once.
  const command = useRef<{ text: string; id: string }>(undefined);
  const apply = async (changes: Change[], onSaved?: () => void, done: TextId = "changes.saved") => {
    const text = JSON.stringify(changes);
    if (command.current?.text !== text) command.current = { text, id: newCommandId() };
    setBusy(true);
    const { data, error } = await mutate({ changes, commandId: command.current.id });
    setBusy(false);
    const userErrors = data?.applyChanges.userErrors;
    setRefusals(userErrors ?? []);
    const elsewhere = userErrors?.filter(({ field }) => !fields.includes(field ?? ""));
    if (error ?? (!userErrors || userErrors.length > 0)) {
      const problem = problemOf({ error, userErrors: elsewhere }, formats);
      if (problem) tell(problem, "bad");
      return;
    }
    command.current = undefined;
    tell(t(done));
    onSaved?.();
  };
  return { apply, busy, problem: (field) => problemAt(refusals, field, formats) };
}
