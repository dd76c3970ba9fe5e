import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { daysBetween, eachDay, weekday, type CivilDate } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { AwayRow } from "./calendarDocument";
import { PersonCells } from "./PersonCells";
import { calendarRows } from "./rows";
import classes from "./calendar.module.css";

interface Props {
  rows: AwayRow[];
  first: CivilDate;
  last: CivilDate;
  today: CivilDate;
}

const rowHeight = 40;
/** Rows drawn beyond the window, so that quick scrolling shows no gaps. */
const overscan = 12;

/** People by days. Only the rows in the window exist; names and days stay in view. */
export function MonthGrid({ rows, first, last, today }: Props) {
  const t = useText();
  const { weekday: weekdayName, date } = useFormats();
  const scroller = useRef<HTMLDivElement>(null);
  const days = useMemo(() => eachDay(first, last), [first, last]);
  const lines = useMemo(() => calendarRows(rows, t("calendar.noTeam")), [rows, t]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the rows are read in this component only
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const todayAt = today >= first && today <= last ? daysBetween(first, today) : undefined;

  useEffect(() => {
    const box = scroller.current;
    const cell = box?.querySelector<HTMLElement>("[data-today]");
    if (box && cell) box.scrollLeft = cell.offsetLeft - box.clientWidth / 2;
    else if (box) box.scrollLeft = 0;
  }, [first]);

  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t("calendar.region")}>
      <div className={classes.grid} role="table" aria-rowcount={lines.length + 1} style={{ "--days": days.length } as React.CSSProperties}>
        <div className={classes.header} role="row" aria-rowindex={1}>
          <div className={classes.corner} role="columnheader">
            {t("calendar.people", { count: rows.length })}
          </div>
          <div className={classes.days} role="columnheader">
            <span className={classes.unseen}>{`${date(first)} – ${date(last)}`}</span>
            {days.map((day) => (
              <span key={day} className={classes.dayHead} data-weekend={weekday(day) > 5 || undefined} data-today={day === today || undefined} aria-hidden>
                <small>{weekdayName(day).slice(0, 2)}</small>
                <b>{Number(day.slice(8))}</b>
              </span>
            ))}
          </div>
        </div>
        <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {todayAt !== undefined && <span className={classes.todayLine} style={{ "--at": todayAt } as React.CSSProperties} aria-hidden />}
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            return (
              <div key={item.key} className={classes.row} role="row" aria-rowindex={item.index + 2} data-kind={line.kind} style={{ transform: `translateY(${String(item.start)}px)` }}>
                {line.kind === "team" ? (
                  <div className={classes.team} role="rowheader">
                    {line.name} <span>{line.count}</span>
                  </div>
                ) : (
                  <PersonCells row={line.away} first={first} last={last} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
