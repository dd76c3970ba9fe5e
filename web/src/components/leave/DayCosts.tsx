import { Collapse, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { weekday } from "@/lib/dates";
import { useFormats, type AmountLike } from "@/lib/format";
import { useText, type Translate } from "@/lib/i18n";
import classes from "./dayCosts.module.css";

export interface DayCost {
  date: string;
  charge: AmountLike;
  reason: "CHARGED" | "NOT_WORKING" | "HOLIDAY" | "HALF_HOLIDAY" | "NOT_EMPLOYED";
  part: "FULL" | "MORNING" | "AFTERNOON";
  holidayName: string | null;
}

/** More days than this are folded: a list that long answers no question at a glance. */
const unfoldedMax = 14;

/** What each day costs and, where it costs nothing, why not. */
export function DayCosts({ days }: { days: DayCost[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const rest = days.slice(unfoldedMax);
  return (
    <div>
      <DayList days={days.slice(0, unfoldedMax)} />
      {rest.length > 0 && (
        <>
          <Collapse expanded={open}>
            <DayList days={rest} />
          </Collapse>
          <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t("days.fewer") : t("days.more", { count: rest.length })}
            <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
          </UnstyledButton>
        </>
      )}
    </div>
  );
}

function DayList({ days }: { days: DayCost[] }) {
  const t = useText();
  const { weekdayDate, amount } = useFormats();
  return (
    <ul className={classes.list}>
      {days.map((day) => {
        const free = Number(day.charge.value) === 0;
        return (
          <li key={day.date} className={classes.day} data-free={free || undefined} data-holiday={day.reason === "HOLIDAY" || day.reason === "HALF_HOLIDAY" || undefined}>
            <span className={classes.date}>{weekdayDate(day.date)}</span>
            <span className={classes.why}>{why(day, t)}</span>
            <span className={classes.charge}>{free ? t("days.free") : amount(day.charge)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function why(day: DayCost, t: Translate): string {
  switch (day.reason) {
    case "HOLIDAY":
      return day.holidayName ?? t("days.holiday");
    case "HALF_HOLIDAY":
      return t("days.halfHoliday", { name: day.holidayName ?? t("days.holiday") });
    case "NOT_WORKING":
      return t(weekday(day.date) > 5 ? "days.weekend" : "days.notWorking");
    case "NOT_EMPLOYED":
      return t("days.notEmployed");
    case "CHARGED":
      if (day.part === "MORNING") return t("part.morning");
      if (day.part === "AFTERNOON") return t("part.afternoon");
      return "";
  }
}
