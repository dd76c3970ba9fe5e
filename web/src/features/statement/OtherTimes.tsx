import { useText } from "@/lib/i18n";
import { TimeFields, type Times } from "./TimeFields";
import classes from "./explain.module.css";

interface Props {
  times: Times;
  today: string;
  onChange: (times: Times) => void;
}

/** The same figure on any day, and as it was known on any day. */
export function OtherTimes({ times, today, onChange }: Props) {
  const t = useText();
  return (
    <details className={classes.times} open={times.asOf !== undefined || times.knownAt !== undefined}>
      <summary>{t("statement.travel")}</summary>
      <div>
        <TimeFields times={times} today={today} onChange={onChange} />
      </div>
    </details>
  );
}
