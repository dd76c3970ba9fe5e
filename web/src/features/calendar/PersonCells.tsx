import { memo } from "react";
import { daysBetween, type CivilDate } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { softTint, tint } from "@/lib/palette";
import type { AwayRow } from "./calendarDocument";
import { barOf, type Bar } from "./rows";
import classes from "./calendar.module.css";

interface Props {
  row: AwayRow;
  first: CivilDate;
  last: CivilDate;
}

const at = (start: number, length = 1): React.CSSProperties => ({ "--at": start, "--span": length }) as React.CSSProperties;

export const PersonCells = memo(function PersonCells({ row, first, last }: Props) {
  const { day } = useFormats();
  const { person, absences, daysOff, holidays } = row;
  return (
    <>
      <div className={classes.name} role="rowheader" title={person.name}>
        {person.name}
      </div>
      <div className={classes.cells} role="cell">
        {daysOff.map((off) => (
          <span key={off} className={classes.off} style={at(daysBetween(first, off))} />
        ))}
        {holidays.map((holiday) => (
          <span
            key={holiday.date}
            className={classes.holiday}
            style={at(daysBetween(first, holiday.date), Number(holiday.fractionOff) < 1 ? 0.5 : 1)}
            title={`${day(holiday.date)}: ${holiday.name}`}
          />
        ))}
        {absences.map((absence) => (
          <AbsenceBar key={absence.requestId} bar={barOf(absence, first, last)} />
        ))}
      </div>
    </>
  );
});

/** Room for a name begins at this many days. */
const nameFromDays = 3;

function AbsenceBar({ bar }: { bar: Bar }) {
  const t = useText();
  const { range } = useFormats();
  const { absence, start, length, opensLeft, opensRight } = bar;
  const type = absence.leaveType;
  const name = type?.name ?? t("away.private");
  const part = absence.everyDay !== "FULL" ? t(absence.everyDay === "MORNING" ? "part.mornings" : "part.afternoons") : "";
  const spoken = [name, range(absence.from, absence.to), part, absence.approved ? "" : t("status.pending")].filter(Boolean).join(", ");
  return (
    <span
      className={classes.bar}
      data-pending={!absence.approved || undefined}
      data-half={absence.everyDay !== "FULL" && absence.from !== absence.to ? absence.everyDay : undefined}
      data-opens-left={opensLeft || undefined}
      data-opens-right={opensRight || undefined}
      title={spoken}
      style={{ ...at(start, length), "--tint": tint(type?.colour), "--soft": softTint(type?.colour) } as React.CSSProperties}
    >
      <span className={classes.unseen}>{spoken}</span>
      <span aria-hidden>{length >= 1 && type?.emoji}</span>
      {length >= nameFromDays && (
        <span className={classes.barName} aria-hidden>
          {name}
        </span>
      )}
    </span>
  );
}
