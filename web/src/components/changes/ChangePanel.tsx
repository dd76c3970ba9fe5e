import { Button } from "@mantine/core";
import { Refusals } from "@/components/leave/Refusals";
import { useText, type TextId } from "@/lib/i18n";
import type { Change } from "./changesDocument";
import { PreviewResult } from "./PreviewResult";
import { useApply } from "./useApply";
import { useChangePreview } from "./useChangePreview";
import classes from "./changes.module.css";

interface Props {
  /** Undefined while something is missing. */
  changes: Change[] | undefined;
  today: string;
  /** What is told once they are made. */
  done?: TextId;
  onSaved?: () => void;
}

/** Changes that move figures: looked at first, and only then made. */
export function ChangePanel({ changes, today, done, onSaved }: Props) {
  const t = useText();
  const { preview: latest, state, look, forget } = useChangePreview();
  const { apply, busy } = useApply();
  // What was seen is not what would be saved any more.
  const preview = latest && JSON.stringify(latest.changes) === JSON.stringify(changes) ? latest : undefined;
  const looking = state === "looking" && preview !== undefined;
  const seen = state === "seen" && preview?.refusals.length === 0;
  const save = (made: Change[]) =>
    void apply(
      made,
      () => {
        forget();
        onSaved?.();
      },
      done,
    );
  return (
    <>
      <div className={classes.actions}>
        <Button variant={seen ? "default" : "filled"} disabled={!changes} loading={looking} onClick={() => void (changes && look(changes))}>
          {t("policies.preview")}
        </Button>
        <Button disabled={!seen} variant={seen ? "filled" : "default"} loading={busy} onClick={() => preview && save(preview.changes)}>
          {t("policies.save")}
        </Button>
        {!seen && <p className={classes.hint}>{t("policies.seeFirst")}</p>}
      </div>
      {state === "failed" && <p role="alert">{t("error.notSent")}</p>}
      {preview && preview.refusals.length > 0 && <Refusals refusals={preview.refusals} />}
      {preview && preview.refusals.length === 0 && <PreviewResult preview={preview} looking={looking} today={today} />}
    </>
  );
}
