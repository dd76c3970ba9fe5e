import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { asInstant, daysBetween, type CivilDate } from "./dates";
import { translate } from "./i18n";

export interface AmountLike {
  value: string;
  unit: "DAYS" | "HOURS";
}

export interface Formats {
  /** `12.5`, as sent; only the decimal separator and the minus sign follow the language. */
  number: (value: string) => string;
  /** `12.5 days` */
  amount: (amount: AmountLike) => string;
  /** `days` or `day`, to stand beside a number. */
  unit: (amount: AmountLike) => string;
  /** `+2 days`, `−5 days` */
  signed: (amount: AmountLike) => string;
  /** `29 March 2026` */
  date: (date: CivilDate) => string;
  /** `29 March`; the year is added when it is not the one of `near`. */
  day: (date: CivilDate, near?: CivilDate) => string;
  /** `Mon 29 Mar` */
  weekdayDate: (date: CivilDate) => string;
  /** `Mon` */
  weekday: (date: CivilDate) => string;
  /** `March 2026` */
  month: (date: CivilDate) => string;
  /** `Mar` */
  monthShort: (date: CivilDate) => string;
  /** `March`, of 1 to 12 */
  monthName: (month: number) => string;
  /** `31 March`, of `03-31` */
  monthDay: (text: string) => string;
  /** `4 – 8 August 2026` */
  range: (from: CivilDate, to: CivilDate) => string;
  /** `4 – 8 Aug`, where the year goes without saying. */
  span: (from: CivilDate, to: CivilDate) => string;
  /** `Anna or Ben` */
  either: (names: string[]) => string;
  /** `today`, `in 12 days`, `3 days ago` */
  relative: (date: CivilDate, today: CivilDate) => string;
  /** `29 Mar 2026, 09:05` in the browser's zone. */
  instant: (instant: string) => string;
}

export function formatsFor(language: string): Formats {
  const locale = language === "de" ? "de-DE" : "en-GB";
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const full = make({ day: "numeric", month: "long", year: "numeric" });
  const dayMonth = make({ day: "numeric", month: "long" });
  const short = make({ weekday: "short", day: "numeric", month: "short" });
  const weekdayShort = make({ weekday: "short" });
  const month = make({ month: "long", year: "numeric" });
  const monthLong = make({ month: "long" });
  const monthShort = make({ month: "short" });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const spanned = make({ day: "numeric", month: "short" });
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  const number = (value: string) =>
    value.replace("-", "−").replace(".", locale === "de-DE" ? "," : ".");
  const unit = ({ value, unit }: AmountLike) =>
    translate(unit === "HOURS" ? "unit.hours" : "unit.days", { count: Math.abs(Number(value)) });
  const amount = (each: AmountLike) => `${number(each.value)} ${unit(each)}`;

  return {
    number,
    unit,
    amount,
    signed: (each) => `${Number(each.value) > 0 ? "+" : ""}${amount(each)}`,
    date: (date) => full.format(asInstant(date)),
    day: (date, near) => (near?.slice(0, 4) === date.slice(0, 4) ? dayMonth : full).format(asInstant(date)),
    weekdayDate: (date) => short.format(asInstant(date)),
    weekday: (date) => weekdayShort.format(asInstant(date)),
    month: (date) => month.format(asInstant(date)),
    monthShort: (date) => monthShort.format(asInstant(date)),
    monthName: (month) => monthLong.format(asInstant(`2000-${String(month).padStart(2, "0")}-01`)),
    monthDay: (text) => dayMonth.format(asInstant(`2000-${text}`)),
    range: (from, to) =>
      from === to ? make({ weekday: "short", day: "numeric", month: "long", year: "numeric" }).format(asInstant(from))
                  : full.formatRange(asInstant(from), asInstant(to)),
    span: (from, to) => spanned.formatRange(asInstant(from), asInstant(to)),
    either: (names) => list.format(names),
    relative: (date, today) => {
      const days = daysBetween(today, date);
      return Math.abs(days) < 60 ? relative.format(days, "day") : relative.format(Math.round(days / 30.4), "month");
    },
    instant: (text) => instant.format(new Date(text)),
  };
}

export function useFormats(): Formats {
  const { i18n } = useLingui();
  return useMemo(() => formatsFor(i18n.locale), [i18n.locale]);
}

