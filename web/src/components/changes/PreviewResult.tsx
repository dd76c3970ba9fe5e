import { Button, Progress } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useFormats, type AmountLike } from "@/lib/format";
import { translateIfKnown, useText } from "@/lib/i18n";
import { refusalText } from "@/lib/rules";
import type { BalanceMove, RequestInDoubt } from "./changesDocument";
import type { ChangePreview } from "./useChangePreview";
import classes from "./changes.module.css";

const shownAtFirst = 20;

interface Props {
  preview: ChangePreview;
  looking: boolean;
  today: string;
}

/** Whose figures move, when, by how much and why; and which leave would not pass any more. */
export function PreviewResult({ preview, looking, today }: Props) {
  const t = useText();
  const { balances, requests, lookedAt, total } = preview;
  const [all, setAll] = useState(false);
  const shown = all ? balances : balances.slice(0, shownAtFirst);
  return (
    <div className={classes.preview}>
      {looking && <Progress value={total === 0 ? 0 : (100 * lookedAt) / total} aria-label={t("preview.progress", { done: lookedAt, total })} />}
      <p className={classes.summary} role="status">
        {looking ? t("preview.progress", { done: lookedAt, total }) : t("preview.moved", { count: balances.length })}
      </p>
      {requests.length > 0 && (
        <>
          <h3>{t("preview.doubt", { count: requests.length })}</h3>
          <ul className={classes.doubts}>
            {requests.slice(0, shownAtFirst).map((doubt) => (
              <Doubt key={doubt.request.id} doubt={doubt} />
            ))}
          </ul>
          {requests.length > shownAtFirst && <p>{t("overlaps.more", { count: requests.length - shownAtFirst })}</p>}
        </>
      )}
      {shown.length > 0 && (
        <ul className={classes.moves}>
          {shown.map((move) => (
            <Move key={`${move.person.id}-${move.leaveType.id}`} move={move} today={today} />
          ))}
        </ul>
      )}
      {shown.length < balances.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t("preview.all", { count: balances.length })}
        </Button>
      )}
    </div>
  );
}

function Doubt({ doubt: { request, refusal } }: { doubt: RequestInDoubt }) {
  const formats = useFormats();
  return (
    <li data-rule={refusal.rule}>
      <strong>{request.person.name}</strong> {formats.range(request.from, request.to)}
      <br />
      {refusalText(refusal, formats)}
    </li>
  );
}

function Move({ move, today }: { move: BalanceMove; today: string }) {
  const t = useText();
  const { date, signed } = useFormats();
  const why = move.why.map(({ kind, by, from }) => `${translateIfKnown(`entry.${kind.toUpperCase()}`) ?? kind} ${signed(by)} (${date(from)})`).join(" · ");
  const last = move.figures.at(-1);
  return (
    <li>
      <details>
        <summary>
          <IconChevronRight size={16} aria-hidden />
          <strong>{move.person.name}</strong>
          <span>
            {move.leaveType.name} · {t("home.from", { date: date(move.from) })}
          </span>
          {last && <Headline at={last} today={today} />}
        </summary>
        <dl>
          {move.figures.map((on) => (
            <div key={on.asOf}>
              <dt>{on.asOf === today ? t("statement.today") : date(on.asOf)}</dt>
              <dd>
                <Change label={t("figure.REMAINING")} before={on.remainingBefore} after={on.remainingAfter} />
                <Change label={t("figure.AVAILABLE")} before={on.availableBefore} after={on.availableAfter} />
                <Change label={t("figure.YEAR_END")} before={on.yearEndBefore} after={on.yearEndAfter} />
              </dd>
            </div>
          ))}
        </dl>
        {move.corrects && <p className={classes.why}>{t("preview.corrects", { amount: signed(move.corrects) })}</p>}
        {why && <p className={classes.why}>{t("preview.because", { why })}</p>}
      </details>
    </li>
  );
}

/** What one looks for first: what is left at the end, before and after. */
function Headline({ at, today }: { at: BalanceMove["figures"][number]; today: string }) {
  const t = useText();
  const { day, number, unit } = useFormats();
  return (
    <span className={classes.headline}>
      <span>{day(at.asOf, today)}</span>
      <strong>
        {t("preview.change", { before: at.yearEndBefore ? number(at.yearEndBefore.value) : "–", after: number(at.yearEndAfter.value) })} {unit(at.yearEndAfter)}
      </strong>
    </span>
  );
}

/** Nothing where it stays as it is. */
function Change({ label, before, after }: { label: string; before: AmountLike | null; after: AmountLike }) {
  const t = useText();
  const { number } = useFormats();
  if (before?.value === after.value) return null;
  return (
    <span className={classes.change}>
      {label} <strong>{t("preview.change", { before: before ? number(before.value) : "–", after: number(after.value) })}</strong>
    </span>
  );
}
