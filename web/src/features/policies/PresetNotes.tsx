import { Anchor } from "@mantine/core";
import { useText } from "@/lib/i18n";
import type { Preset } from "./policiesDocument";
import classes from "./policies.module.css";

/** What a preset gives, what it leaves out, and where the numbers come from. */
export function PresetNotes({ preset }: { preset: Preset | undefined }) {
  const t = useText();
  if (!preset) return null;
  return (
    <div className={classes.preset} lang="en">
      <p>{preset.summary}</p>
      <details>
        <summary>{t("policies.leavesOut", { count: preset.leavesOut.length })}</summary>
        <ul className={classes.leavesOut}>
          {preset.leavesOut.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
      <p className={classes.hint}>
        {t("policies.sources")}{" "}
        {preset.sources.map(({ title, url, statute }, place) => (
          <span key={title}>
            {place > 0 && " · "}
            {url ? (
              <Anchor href={url} target="_blank" rel="noreferrer" size="sm" underline="always">
                {title}
              </Anchor>
            ) : (
              title
            )}
            {statute && ` (${statute})`}
          </span>
        ))}
      </p>
    </div>
  );
}
