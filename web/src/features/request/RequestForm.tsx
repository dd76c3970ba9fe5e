import { Skeleton, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ErrorState } from "@/components/ErrorState";
import { ExtentSelect, type Extent } from "@/components/leave/ExtentSelect";
import { Section } from "@/components/Page";
import { addDays, addMonths, endOfMonth, startOfMonth } from "@/lib/dates";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { inputOf, withDates, withPart, type Draft } from "./draft";
import { FileChoice } from "./FileChoice";
import { Parts } from "./Parts";
import { RangeCalendar } from "./RangeCalendar";
import { once, seriesOf } from "./repeat";
import { RepeatFields } from "./RepeatFields";
import { formDocument, type ChangedRequest, type FormAnswer } from "./requestDocument";
import { TypePicker } from "./TypePicker";
import { usePreview } from "./usePreview";
import { useSend } from "./useSend";
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
  /** The day as of which it is answered at first; not given: today. */
  askedOn?: string | undefined;
  onSent: () => void;
}

export function RequestForm({ subject, draft: first, changes, askedOn: firstAskedOn, onSent }: Props) {
  const t = useText();
  const viewer = useViewer();
  const { id: personId, team, today } = subject;
  const behalfOf = personId === viewer.id ? undefined : personId;
  const [draft, setDraft] = useState<Draft>(first);
  const [repeat, setRepeat] = useState(once);
  const [extent, setExtent] = useState<Extent>("ONE");
  const [askedOn, setAskedOn] = useState(firstAskedOn);
  const [month, setMonth] = useState(() => startOfMonth(first.from ?? today));
  // Two months and the days around them: inside the hundred days that one question may span.
  const around = { from: addDays(month, -6), to: addDays(endOfMonth(addMonths(month, 1)), 6) };
  const { data: live, error, retry } = useLive(formDocument, { personId, ...around, teamId: team?.id });
  const data: FormAnswer | undefined = live?.person ? { ...live, leaveTypes: live.leaveTypes.filter(({ id, archived }) => !archived || id === first.leaveTypeId), person: live.person } : undefined;
  const chosen = { ...draft, leaveTypeId: draft.leaveTypeId || (data?.leaveTypes[0]?.id ?? "") };
  const [file, setFile] = useState<File | null>(null);
  const input = inputOf(chosen, behalfOf);
  const series = changes || !input ? undefined : seriesOf(repeat, input.from, input.to);
  const { preview, stale, error: previewError, retry: previewAgain } = usePreview(chosen, { personId: behalfOf, changes: changes?.id, askedOn, series });
  const { send, busy, refused, forget } = useSend(onSent, file);
  const leaveType = data?.leaveTypes.find(({ id }) => id === chosen.leaveTypeId);
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
    if (!input || !preview || stale || same || askedOn || preview.refusals.length > 0) return;
    void send(changes ? { kind: "change", input, requestId: changes.id, extent } : series ? { kind: "series", input, ...series } : { kind: "ask", input });
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
            {changes?.seriesId && (
              <ExtentSelect
                extent={extent}
                description={t(extent === "ONE" ? "series.changeOne" : "series.changeHint")}
                onChange={(next) => {
                  forget();
                  setExtent(next);
                }}
              />
            )}
            {!changes && (
              <RepeatFields
                repeat={repeat}
                from={chosen.from}
                to={chosen.to ?? chosen.from}
                onChange={(next) => {
                  forget();
                  setRepeat(next);
                }}
              />
            )}
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
        series={series}
        preview={preview}
        stale={stale}
        failed={previewError !== undefined}
        refused={refused}
        busy={busy}
        today={today}
        changes={changes}
        same={same}
        askedOn={askedOn}
        onAskedOn={setAskedOn}
        onRecord={behalfOf && !changes && !series && input ? () => void send({ kind: "record", input }) : undefined}
        onRetry={previewAgain}
      />
    </form>
  );
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
