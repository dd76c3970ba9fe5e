import { Fragment } from "react";
import { Section } from "@/components/Page";
import { EmptyState } from "@/components/EmptyState";
import { useFormats, type Formats } from "@/lib/format";
import { useText, type Translate } from "@/lib/i18n";
import type { Entry } from "./figures";
import classes from "./statement.module.css";

interface Props {
  /** Oldest first, as the server sends them. */
  entries: Entry[];
  /** Entries after this date are ahead: they are shown above the line. */
  today: string;
}

/** The account like a bank statement: newest first, with the balance after each line. */
export function EntryTable({ entries, today }: Props) {
  const t = useText();
  const formats = useFormats();
  const newest = [...entries].reverse();
  const firstPast = newest.findIndex(({ date }) => date <= today);
  return (
    <Section title={t("statement.entries")} flush>
      {newest.length === 0 ? (
        <EmptyState title={t("statement.noEntries")} hint={t("statement.noEntriesHint")} />
      ) : (
        <table className={classes.entries}>
          <thead>
            <tr>
              <th scope="col">{t("statement.date")}</th>
              <th scope="col">{t("statement.what")}</th>
              <th scope="col" className={classes.numeric}>{t("statement.amount")}</th>
              <th scope="col" className={classes.numeric}>{t("statement.balance")}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((entry, index) => (
              <Fragment key={index}>
                {index === firstPast && firstPast > 0 && (
                  <tr className={classes.todayRow}>
                    <td colSpan={4}>
                      <span>{t("statement.today")}</span>
                    </td>
                  </tr>
                )}
                <EntryRow entry={entry} ahead={entry.date > today} formats={formats} t={t} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface RowProps {
  entry: Entry;
  ahead: boolean;
  formats: Formats;
  t: Translate;
}

function EntryRow({ entry, ahead, formats, t }: RowProps) {
  const { date, number, amount } = formats;
  const gain = !entry.amount.value.startsWith("-");
  return (
    <tr data-ahead={ahead || undefined} data-kind={entry.kind}>
      <td className={classes.entryDate}>{date(entry.date)}</td>
      <td>
        <span className={classes.what}>{t(`entry.${entry.kind}`)}</span>
        <small>{detail(entry, formats, t)}</small>
      </td>
      <td className={classes.numeric} data-gain={gain || undefined} title={entry.unrounded ? t("statement.unrounded", { exact: entry.unrounded.exact }) : undefined}>
        {gain ? "+" : ""}
        {number(entry.amount.value)}
      </td>
      <td className={classes.numeric} title={amount(entry.balance)}>
        {number(entry.balance.value)}
      </td>
    </tr>
  );
}

function detail(entry: Entry, { range, date }: Formats, t: Translate): string {
  const parts = [
    entry.request && range(entry.request.from, entry.request.to),
    !entry.request && entry.periodFirst && entry.periodLast && t("statement.period", { range: range(entry.periodFirst, entry.periodLast) }),
    entry.reason,
    entry.lotLastDay && ["GRANT", "ACCRUAL", "CARRIED_IN", "OPENING", "ADJUSTMENT"].includes(entry.kind) && t("statement.usableUntil", { date: date(entry.lotLastDay) }),
  ];
  return parts.filter(Boolean).join(" · ");
}
