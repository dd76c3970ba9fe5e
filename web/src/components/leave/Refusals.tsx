import { IconAlertCircle } from "@tabler/icons-react";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { refusalText, type Refusal } from "@/lib/rules";
import classes from "./refusals.module.css";

interface Props {
  refusals: Refusal[];
  /** Told of a decision long made: nothing to be alarmed about. */
  past?: boolean;
}

/** Why it cannot be, in words and numbers. Each carries its rule's id for those who look it up. */
export function Refusals({ refusals, past = false }: Props) {
  const t = useText();
  const formats = useFormats();
  if (refusals.length === 0) return null;
  return (
    <div className={classes.box} role={past ? undefined : "alert"}>
      <IconAlertCircle size={18} aria-hidden />
      <div>
        <strong>{t(past ? "refusal.past" : "refusal.title")}</strong>
        <ul>
          {refusals.map((refusal, index) => (
            <li key={`${refusal.rule}-${String(index)}`} data-rule={refusal.rule} title={refusal.rule}>
              {refusalText(refusal, formats)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
