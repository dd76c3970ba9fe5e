import { DatePicker } from "@mantine/dates";
import "dayjs/locale/de";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo } from "react";
import { addMonths, startOfMonth, type CivilDate } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { currentLanguage, useText } from "@/lib/i18n";
import { dayMarks } from "./dayMarks";
import type { FormAnswer } from "./requestDocument";
import classes from "./request.module.css";

interface Props {
  from: CivilDate | null;
  to: CivilDate | null;
  month: CivilDate;
  today: CivilDate;
  personId: string;
  answer: FormAnswer | undefined;
  onMonth: (month: CivilDate) => void;
  onChange: (from: CivilDate | null, to: CivilDate | null) => void;
}

/** The range calendar with what matters for leave in place: holidays, free days, own leave, team-mates. */
export function RangeCalendar({ from, to, month, today, personId, answer, onMonth, onChange }: Props) {
  const t = useText();
  const { date, monthShort } = useFormats();
  const wide = useMediaQuery("(min-width: 640px)", true, { getInitialValueInEffect: false });
  const columns = wide ? 2 : 1;
  const marks = useMemo(() => answer && dayMarks(answer, personId), [answer, personId]);

  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      locale={currentLanguage()}
      value={[from, to]}
      onChange={([first, last]) => onChange(first, last)}
      date={month}
      onDateChange={(next) => onMonth(startOfMonth(next))}
      numberOfColumns={columns}
      columnsToScroll={1}
      maxLevel="year"
      size="md"
      className={classes.calendar}
      classNames={{ day: classes.day, levelsGroup: classes.months, month: classes.month, weekday: classes.weekday }}
      ariaLabels={{
        previousMonth: t("calendar.previous"),
        nextMonth: t("calendar.next"),
        monthLevelControl: t("request.chooseMonth", { month: monthShort(month) }),
      }}
      minDate={addMonths(today, -18)}
      maxDate={addMonths(today, 30)}
      getDayProps={(day) => {
        const mark = marks?.(day);
        return {
          "aria-label": [date(day), mark?.holiday?.name, mark?.free && t("days.notWorking"), mark?.own && t("request.ownLeave"), mark?.away.length ? t("request.teamAway", { names: mark.away.join(", ") }) : ""]
            .filter(Boolean)
            .join(", "),
          title: [mark?.holiday?.name, mark?.away.length ? t("request.teamAway", { names: mark.away.join(", ") }) : ""].filter(Boolean).join("\n") || undefined,
          "data-free": mark?.free || undefined,
          "data-holiday": mark?.holiday && (Number(mark.holiday.fractionOff) < 1 ? "half" : "whole"),
          "data-own": mark?.own || undefined,
          "data-is-today": day === today || undefined,
        };
      }}
      renderDay={(day) => {
        const mark = marks?.(day);
        return (
          <span className={classes.number}>
            {Number(day.slice(8))}
            <span className={classes.dots} aria-hidden>
              {mark?.away.slice(0, 3).map((name) => <i key={name} />)}
            </span>
          </span>
        );
      }}
    />
  );
}
