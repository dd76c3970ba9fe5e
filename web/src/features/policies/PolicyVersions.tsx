import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { groups, shownGroups } from "./knobs";
import type { Policy } from "./policiesDocument";
import { summaryOf } from "./summaries";
import { parseTerms, printTerms, type Terms } from "./terms";
import classes from "./policies.module.css";

/** All versions, the latest first, in words, with who set them and when. */
export function PolicyVersions({ policy, today }: { policy: Policy; today: string }) {
  const t = useText();
  const { date, instant } = useFormats();
  const inForce = policy.versions.findLast(({ from }) => from <= today);
  return (
    <Section title={t("policies.versions")}>
      {policy.versions.toReversed().map((version) => (
        <details key={version.from} className={classes.version} open={version === inForce}>
          <summary>
            {t("home.from", { date: date(version.from) })}
            {version === inForce && <strong className={classes.inForce}>{t("policies.inForce")}</strong>}
          </summary>
          <p className={classes.hint}>
            {instant(version.event.recordedAt)} · {version.event.actor ? t("explain.by", { name: version.event.actor.name }) : t("explain.imported")} · <code>#{version.event.version}</code>
          </p>
          <InWords terms={parseTerms(version.terms) ?? {}} unit={policy.leaveType.unit} />
          <details className={classes.asText}>
            <summary>{t("policies.asText")}</summary>
            {/* It scrolls, so it can be reached by keyboard. */}
            <pre className={classes.code} tabIndex={0} aria-label={t("policies.terms")}>
              {printTerms(parseTerms(version.terms) ?? {})}
            </pre>
          </details>
        </details>
      ))}
    </Section>
  );
}

/** What the terms say; parts at their default are left out. */
function InWords({ terms, unit }: { terms: Terms; unit: Policy["leaveType"]["unit"] }) {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className={classes.words}>
      {shownGroups(groups, terms).map(({ id }) => (
        <div key={id}>
          <dt>{t(`knobs.${id}`)}</dt>
          <dd>{summaryOf(id, terms, { t, formats, unit })}</dd>
        </div>
      ))}
    </dl>
  );
}
