import { IconAlertTriangle } from "@tabler/icons-react";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { refusalText, type Refusal } from "@/lib/rules";
import classes from "./refusals.module.css";

/** What rules say that does not stop anybody. */
export function Warnings({ warnings }: { warnings: Refusal[] }) {
  const t = useText();
  const formats = useFormats();
  if (warnings.length === 0) return null;
  return (
    <div className={classes.box} data-warning role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <strong>{t("warning.title")}</strong>
        <ul>
          {warnings.map((warning, index) => (
            <li key={`${warning.rule}-${String(index)}`} data-rule={warning.rule} title={warning.rule}>
              {refusalText(warning, formats)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
