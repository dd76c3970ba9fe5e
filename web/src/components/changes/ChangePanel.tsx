import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Refusals } from "@/components/leave/Refusals";
import { useFormats } from "@/lib/format";
import { useText, type TextId } from "@/lib/i18n";
import { problemAt } from "@/lib/rules";
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
  /** What `children` show, by name: why one is refused is told there. */
  fields?: readonly string[];
  /** The form that the changes are made with. */
  children?: (problem: (field: string) => string | undefined) => ReactNode;
}

const noFields: readonly string[] = [];

/** Changes that move figures: looked at first, and only then made. */
export function ChangePanel({ changes, today, done, onSaved, fields = noFields, children }: Props) {
  const t = useText();
  const formats = useFormats();
  const { preview: latest, state, look, forget } = useChangePreview();
  const { apply, busy, problem } = useApply(fields);
  // What was seen is not what would be saved any more.
  const preview = latest && JSON.stringify(latest.changes) === JSON.stringify(changes) ? latest : undefined;
  const refusals = preview?.refusals ?? [];
  const looking = state === "looking" && preview !== undefined;
  const seen = state === "seen" && preview !== undefined && refusals.length === 0;
  const save = (made: Change[]) =>
    void apply(
      made,
      () => {
        forget();
        onSaved?.();
      },
      done,
    );
  const elsewhere = refusals.filter(({ field }) => !fields.includes(field ?? ""));
  return (
    <>
      {children?.((field) => problemAt(refusals, field, formats) ?? problem(field))}
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
      <Refusals refusals={elsewhere} />
      {preview && refusals.length === 0 && <PreviewResult preview={preview} looking={looking} today={today} />}
    </>
  );
}
