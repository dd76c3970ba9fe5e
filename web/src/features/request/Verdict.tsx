import { Button } from "@mantine/core";
import { BeforeAfter } from "@/components/leave/BeforeAfter";
import { DayCosts } from "@/components/leave/DayCosts";
import { Overlaps } from "@/components/leave/Overlaps";
import { Refusals } from "@/components/leave/Refusals";
import { Warnings } from "@/components/leave/Warnings";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { Refusal } from "@/lib/rules";
import { AskedOn } from "./AskedOn";
import type { RequestInput } from "./draft";
import type { ChangedRequest, Preview } from "./requestDocument";
import classes from "./request.module.css";

interface Props {
  input: RequestInput | undefined;
  /** How it comes again; the preview is of all of it. */
  series: { everyWeeks: number; until: string } | undefined;
  preview: Preview | undefined;
  stale: boolean;
  failed: boolean;
  /** What the server said when it was sent, if it said no. */
  refused: Refusal[];
  busy: boolean;
  today: string;
  /** The request as it is, where it is changed. */
  changes: ChangedRequest | undefined;
  /** Nothing has been changed yet. */
  same: boolean;
  /** The day as of which it is answered; not given: today, and it can be sent. */
  askedOn: string | undefined;
  onAskedOn: (askedOn: string | undefined) => void;
  /** HR records it whatever rules and balance say; not given where that cannot be. */
  onRecord: (() => void) | undefined;
  onRetry: () => void;
}

/** What it costs, what is left then, who else is away, and whether it would pass. */
export function Verdict({ input, series, preview, stale, failed, refused, busy, today, changes, same, askedOn, onAskedOn, onRecord, onRetry }: Props) {
  const t = useText();
  const { range, number, unit, amount, either, date } = useFormats();
  if (!input) {
    return (
      <div className={classes.verdict}>
        <p className={classes.choose}>{t("request.chooseDates")}</p>
        <p className={classes.hint}>{t("request.chooseHint")}</p>
      </div>
    );
  }
  const refusals = refused.length > 0 ? refused : (preview?.refusals ?? []);
  const blocked = !preview || stale || same || askedOn !== undefined || refusals.length > 0;
  const send = changes ? t("request.sendChange") : preview?.approvers.length === 0 ? t("request.book") : t("request.send");
  return (
    <div className={classes.verdict} data-stale={(stale && preview) || undefined}>
      {changes && (
        <p className={classes.former}>
          {t(changes.status === "APPROVED" ? "request.approvedNow" : "request.askedNow")}
          <strong>
            {range(changes.from, changes.to)} · {amount(changes.cost)}
          </strong>
        </p>
      )}
      <div aria-live="polite">
        <p className={classes.when}>{range(input.from, input.to)}</p>
        {series && <p className={classes.when}>{t("repeat.says", { weeks: series.everyWeeks, date: date(series.until) })}</p>}
        <p className={classes.cost}>
          <strong>{preview ? number(preview.cost.value) : "–"}</strong>
          <span>{preview ? unit(preview.cost) : ""}</span>
        </p>
        {preview && <BeforeAfter before={preview.refusals.length > 0 ? null : preview.availableBefore} after={preview.refusals.length > 0 ? preview.availableBefore : preview.availableAfter} on={(series && preview.refusals.length === 0 && preview.days.at(-1)?.date) || input.from} near={today} />}
      </div>
      {failed && (
        <p className={classes.failed} role="alert">
          {t("error.title")}{" "}
          <button type="button" onClick={onRetry}>
            {t("action.retry")}
          </button>
        </p>
      )}
      <Refusals refusals={refusals} />
      {preview && <Warnings warnings={preview.warnings} />}
      <div className={classes.send}>
        <Button type="submit" size="md" fullWidth loading={busy} disabled={blocked}>
          {send}
        </Button>
        {preview && onRecord && !askedOn && refusals.length > 0 && (
          <Button variant="default" fullWidth mt={8} disabled={busy || stale} onClick={onRecord}>
            {t("request.record")}
          </Button>
        )}
        {askedOn && (
          <p className={classes.hint} role="status">
            {t("askedOn.shown", { date: date(askedOn) })}
          </p>
        )}
        {preview && !askedOn && refusals.length === 0 && <p className={classes.hint}>{same ? t("request.sameYet") : deciders(preview)}</p>}
      </div>
      <div className={classes.bar}>
        <p>
          <strong>{preview ? amount(preview.cost) : "–"}</strong>
          <span data-refused={refusals.length > 0 || undefined}>
            {askedOn ? t("askedOn.shown", { date: date(askedOn) }) : refusals.length > 0 ? t("refusal.title") : same ? t("request.sameYet") : preview?.availableAfter ? t("request.leftAfter", { amount: amount(preview.availableAfter) }) : ""}
          </span>
        </p>
        <Button type="submit" size="md" loading={busy} disabled={blocked}>
          {send}
        </Button>
      </div>
      {preview && (
        <>
          <div>
            <h2 className={classes.subhead}>{t("request.dayByDay")}</h2>
            <DayCosts days={preview.days} />
          </div>
          <div>
            <h2 className={classes.subhead}>{t("overlaps.title")}</h2>
            <Overlaps overlaps={preview.overlaps} />
          </div>
          {!changes && <AskedOn askedOn={askedOn} today={today} onChange={onAskedOn} />}
        </>
      )}
    </div>
  );

  function deciders({ approvers }: Preview): string {
    if (approvers.length === 0) return t("request.noApproval");
    if (changes?.status === "APPROVED") return t("request.decidesChange", { names: either(approvers.map(({ name }) => name)) });
    return t("request.decides", { names: either(approvers.map(({ name }) => name)) });
  }
}
