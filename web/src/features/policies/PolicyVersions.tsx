import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { Policy } from "./policiesDocument";
import { parseTerms, printTerms } from "./terms";
import classes from "./policies.module.css";

/** All versions, the latest first, with who set them and when. */
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
          {/* It scrolls, so it can be reached by keyboard. */}
          <pre className={classes.code} tabIndex={0} aria-label={t("policies.terms")}>
            {printTerms(parseTerms(version.terms) ?? {})}
          </pre>
        </details>
      ))}
    </Section>
  );
}
