import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { refusalText } from "@/lib/rules";
import type { RulePreview } from "./rulesDocument";
import classes from "./rules.module.css";

const namesShown = 6;

/** Whom the rule is about, and which leave does not meet it. */
export function RuleReach({ preview, stale }: { preview: RulePreview; stale: boolean }) {
  const t = useText();
  const formats = useFormats();
  const names = preview.people.slice(0, namesShown).map(({ name }) => name);
  return (
    <div className={classes.reach} data-stale={stale || undefined} role="status">
      <p>
        <strong>{t("rules.about", { count: preview.peopleCount })}</strong>
        {names.length > 0 && <span>{names.join(", ")}{preview.peopleCount > names.length && " …"}</span>}
      </p>
      <p>
        <strong>{t("rules.conflicts", { count: preview.requestCount })}</strong>
      </p>
      {preview.requests.length > 0 && (
        <ul className={classes.conflicts}>
          {preview.requests.map(({ request, finding }) => (
            <li key={request.id} data-rule={finding.rule}>
              <strong>{request.person.name}</strong> {formats.range(request.from, request.to)} · {t(request.status === "PENDING" ? "status.pending" : "status.approved")}
              <br />
              {refusalText(finding, formats)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
