import { Skeleton, Textarea, TextInput } from "@mantine/core";
import { useRef, useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { uploadFile } from "@/lib/files";
import { useFormats } from "@/lib/format";
import { addDays, addMonths, endOfMonth, startOfMonth } from "@/lib/dates";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import type { Refusal } from "@/lib/rules";
import { useViewer } from "@/lib/viewer";
import { inputOf, withDates, withPart, type Draft, type RequestInput } from "./draft";
import { FileChoice } from "./FileChoice";
import { Parts } from "./Parts";
import { RangeCalendar } from "./RangeCalendar";
import { addDocument, changeDocument, formDocument, requestDocument, type ChangedRequest, type FormAnswer } from "./requestDocument";
import { TypePicker } from "./TypePicker";
import { usePreview } from "./usePreview";
import { Verdict } from "./Verdict";
import classes from "./request.module.css";

/** The contract's limit. */
const reasonMax = 2000;

/** Whose leave it is. */
export interface Subject {
  id: string;
  name: string;
  today: string;
  team: { id: string } | null;
}

interface Props {
  subject: Subject;
  /** What the form begins with. */
  draft: Draft;
  /** The request that is changed; not given: a new one. */
  changes?: ChangedRequest;
  onSent: () => void;
}

export function RequestForm({ subject, draft: first, changes, onSent }: Props) {
  const t = useText();
  const viewer = useViewer();
  const { id: personId, team, today } = subject;
  const behalfOf = personId === viewer.id ? undefined : personId;
  const [draft, setDraft] = useState<Draft>(first);
  const [month, setMonth] = useState(() => startOfMonth(first.from ?? today));
  // Two months and the days around them: inside the hundred days that one question may span.
  const around = { from: addDays(month, -6), to: addDays(endOfMonth(addMonths(month, 1)), 6) };
  const { data: live, error, retry } = useLive(formDocument, { personId, ...around, teamId: team?.id });
  const data: FormAnswer | undefined = live?.person ? { ...live, person: live.person } : undefined;
  const chosen = { ...draft, leaveTypeId: draft.leaveTypeId || (data?.leaveTypes[0]?.id ?? "") };
  const { preview, stale, error: previewError, retry: previewAgain } = usePreview(chosen, behalfOf, changes?.id);
  const [file, setFile] = useState<File | null>(null);
  const { send, busy, refused, forget } = useSend(changes?.id, file, onSent);
  const leaveType = data?.leaveTypes.find(({ id }) => id === chosen.leaveTypeId);
  const input = inputOf(chosen, behalfOf);
  const asksForDocument = chosen.document !== "" || [...(preview?.refusals ?? []), ...(preview?.warnings ?? [])].some(({ rule }) => rule === "request.document_missing");

  const same = changes !== undefined && JSON.stringify(inputOf(chosen)) === JSON.stringify(inputOf(first));

  const change = (next: Draft) => {
    forget();
    setDraft(next);
  };
  // A rule that asks for a document is told which: it comes right after the request.
  const chooseFile = (next: File | null) => {
    const named = chosen.document === (file?.name ?? "") ? (next?.name ?? "") : chosen.document;
    setFile(next);
    change({ ...chosen, document: named });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input && preview && !stale && !same && preview.refusals.length === 0) void send(input);
  };

  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <RequestSkeleton />;
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.inputs}>
        <TypePicker answer={data} chosenId={chosen.leaveTypeId} onChoose={(id) => change({ ...chosen, leaveTypeId: id })} />
        <Section>
          <RangeCalendar
            from={chosen.from}
            to={chosen.to}
            month={month}
            today={today}
            personId={personId}
            answer={data}
            onMonth={setMonth}
            onChange={(first, last) => change(withDates(chosen, first, last))}
          />
          <Legend />
        </Section>
        {chosen.from && (
          <Section>
            <Parts draft={chosen} onChange={(which, part) => change(withPart(chosen, which, part))} />
            <Textarea
              label={t(leaveType?.reasonRequired ? "request.reasonRequired" : "request.reason")}
              maxLength={reasonMax}
              autosize
              minRows={2}
              maxRows={8}
              required={leaveType?.reasonRequired}
              withAsterisk={false}
              value={chosen.reason}
              onChange={(event) => change({ ...chosen, reason: event.currentTarget.value })}
            />
            {asksForDocument && (
              <TextInput
                label={t("request.document")}
                description={t("request.documentHint")}
                maxLength={reasonMax}
                value={chosen.document}
                onChange={(event) => change({ ...chosen, document: event.currentTarget.value })}
              />
            )}
            {!changes && <FileChoice file={file} onChoose={chooseFile} />}
          </Section>
        )}
      </div>
      <Verdict
        input={input}
        preview={preview}
        stale={stale}
        failed={previewError !== undefined}
        refused={refused}
        busy={busy}
        today={today}
        changes={changes}
        same={same}
        onRecord={behalfOf && !changes && input ? () => void send(input, true) : undefined}
        onRetry={previewAgain}
      />
    </form>
  );
}

function useSend(changes: string | undefined, file: File | null, onSent: () => void) {
  const t = useText();
  const formats = useFormats();
  const [, ask] = useMutation(requestDocument);
  const [, change] = useMutation(changeDocument);
  const [, add] = useMutation(addDocument);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal[]>([]);
  // One id until something is changed: pressing twice, or again after a lost answer, asks once.
  const commandId = useRef<string>(undefined);

  const send = async (input: RequestInput, allTheSame = false) => {
    setBusy(true);
    commandId.current ??= newCommandId();
    const command = { input, commandId: commandId.current };
    const payload = changes
      ? await change({ ...command, requestId: changes }).then(({ data }) => data?.changeLeave)
      : allTheSame
        ? await add(command).then(({ data }) => data?.addLeave)
        : await ask(command).then(({ data }) => data?.requestLeave);
    setBusy(false);
    if (!payload) return tell(t("error.notSent"), "bad");
    const { request, userErrors } = payload;
    if (!request) return setRefused(userErrors);
    const decided = request.status === "APPROVED" && !("change" in request && request.change);
    tell(t(decided ? (changes ? "request.changed" : "request.booked") : "request.sent"));
    if (file) await attach(request.id, file);
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

function Legend() {
  const t = useText();
  return (
    <ul className={classes.legend}>
      <li data-mark="holiday">{t("days.holiday")}</li>
      <li data-mark="own">{t("request.ownLeave")}</li>
      <li data-mark="away">{t("request.teamDot")}</li>
    </ul>
  );
}

function RequestSkeleton() {
  return (
    <div className={classes.form} aria-busy="true">
      <div className={classes.inputs}>
        <Skeleton height={56} radius="lg" />
        <Skeleton height={424} radius="lg" />
      </div>
      <Skeleton height={320} radius="lg" />
    </div>
  );
}
