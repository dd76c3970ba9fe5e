import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { endOfLocalDay, type CivilDate } from "@/lib/dates";
import { inputOf, type Draft, type RequestInput } from "./draft";
import { previewDocument, type Preview } from "./requestDocument";

/** Long enough to skip the days that one passes over, short enough to feel immediate. */
const pauseMs = 120;

interface PreviewState {
  preview: Preview | undefined;
  /** The answer shown is for former dates. */
  stale: boolean;
  error: CombinedError | undefined;
  retry: () => void;
}

interface About {
  /** For whom, if not oneself. */
  personId: string | undefined;
  /** The request that the draft is another version of. */
  changes: string | undefined;
  /** As it would have been answered on this day; not given: as it is today. */
  askedOn: CivilDate | undefined;
  /** Of leave that comes again: all of it is answered as one. */
  series: { everyWeeks: number; until: CivilDate } | undefined;
}

export function usePreview(draft: Draft, { personId, changes, askedOn, series }: About): PreviewState {
  const { leaveTypeId, from, to, firstDay, lastDay, everyDay, reason, document } = draft;
  const missingReason = reason.trim() === "";
  const missingDocument = document.trim() === "";
  const input = useMemo(
    () => inputOf({ leaveTypeId, from, to, firstDay, lastDay, everyDay, reason: missingReason ? "" : "…", document: missingDocument ? "" : "…" }, personId),
    // The words of a reason or a document cost nothing; only whether there is one may change the verdict.
    [leaveTypeId, from, to, firstDay, lastDay, everyDay, missingReason, missingDocument, personId],
  );
  const [settled] = useDebouncedValue(input, pauseMs);
  const [{ data, error, fetching }, run] = useQuery({
    query: previewDocument,
    variables: { input: settled ?? nothing, requestId: changes, knownAt: askedOn && endOfLocalDay(askedOn), everyWeeks: series?.everyWeeks, until: series?.until },
    pause: !settled,
    requestPolicy: "network-only",
  });
  return {
    preview: input && data?.previewRequest,
    stale: fetching || settled !== input,
    error: fetching ? undefined : error,
    retry: run,
  };
}

/** Never sent: the query is paused without an input. */
const nothing: RequestInput = { leaveTypeId: "", from: "", to: "", firstDay: "FULL", lastDay: "FULL", everyDay: "FULL" };
