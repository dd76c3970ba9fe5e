import { useFormats } from "@/lib/format";
import { translateIfKnown, useText } from "@/lib/i18n";
import type { PayrollCorrection } from "./payrollDocument";
import classes from "./payroll.module.css";

interface Props {
  corrections: PayrollCorrection[];
  /** Of all; the list may be shorter. */
  count: number;
}

/** What closed periods would say otherwise today: told here, and in the file of this period. */
export function Corrections({ corrections, count }: Props) {
  const t = useText();
  return (
    <div>
      <h3 className={classes.subtitle}>{t("payroll.corrections", { count })}</h3>
      <ul className={classes.corrections}>
        {corrections.map((correction) => (
          <Correction key={`${correction.person.id} ${correction.leaveType.id} ${correction.date} ${correction.kind} ${String(correction.events[0]?.version)} ${correction.reason ?? ""}`} correction={correction} />
        ))}
      </ul>
      {count > corrections.length && <p className={classes.hint}>{t("overlaps.more", { count: count - corrections.length })}</p>}
    </div>
  );
}

function Correction({ correction }: { correction: PayrollCorrection }) {
  const t = useText();
  const { date, signed, number } = useFormats();
  const { person, leaveType, kind, amount, was, is, reason, events } = correction;
  const what = translateIfKnown(`entry.${kind.toUpperCase()}`) ?? kind;
  return (
    <li>
      <div className={classes.correctionHead}>
        <strong>{person.name}</strong>
        <span>{signed(amount)}</span>
      </div>
      <p className={classes.hint}>
        {leaveType.name} · {what} · {date(correction.date)} · {t("preview.change", { before: number(was.value), after: number(is.value) })}
        {reason && ` · ${reason}`}
        {events.length > 0 && ` · ${events.map(({ version }) => `#${String(version)}`).join(" ")}`}
      </p>
    </li>
  );
}
