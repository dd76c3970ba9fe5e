import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { tint } from "@/lib/palette";
import type { Lot } from "./figures";
import classes from "./statement.module.css";

interface Props {
  lots: Lot[];
  colour: string;
  today: string;
}

/** What is left of each grant, and how long it can be used. */
export function Lots({ lots, colour, today }: Props) {
  const t = useText();
  const { amount, date, day } = useFormats();
  const live = lots.filter(({ left }) => Number(left.value) !== 0);
  if (live.length === 0) return null;
  return (
    <Section title={t("lots.title")}>
      <ul className={classes.lots}>
        {live.map((lot) => (
          <li key={`${lot.firstDay}-${lot.lastDay ?? ""}`}>
            <div className={classes.lotText}>
              <strong>{amount(lot.left)}</strong>
              <span>{lot.lastDay ? t("lots.until", { date: day(lot.lastDay, today) }) : t("lots.forever")}</span>
            </div>
            <div className={classes.lotBar} aria-hidden>
              <span style={{ width: `${filled(lot)}%`, background: tint(colour) }} />
            </div>
            <small>{t("lots.of", { granted: amount(lot.granted), date: date(lot.firstDay) })}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How much of the bar is filled: a picture of the two amounts beside it, not a figure. */
function filled({ left, granted }: Lot): string {
  const whole = Math.max(Number(granted.value), 0.001);
  return Math.min(100, Math.max(0, (Number(left.value) / whole) * 100)).toFixed(1);
}
