import { Button, Textarea } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import "dayjs/locale/de";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { Refusals } from "@/components/leave/Refusals";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { currentLanguage, useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { KnobFields } from "./KnobFields";
import { applyDocument, type Policy, type PolicyVersionChange } from "./policiesDocument";
import { PreviewResult } from "./PreviewResult";
import { parseTerms, printTerms } from "./terms";
import { useChangePreview } from "./useChangePreview";
import classes from "./policies.module.css";

interface Props {
  policy: Policy;
  today: string;
}

/** A further version of a policy: said, looked at, and only then saved. */
export function PolicyEditor({ policy, today }: Props) {
  const t = useText();
  const inForce = policy.versions.findLast(({ from }) => from <= today) ?? policy.versions[0];
  const [from, setFrom] = useState(today);
  const [text, setText] = useState(() => printTerms(parseTerms(inForce?.terms ?? "") ?? {}));
  const { preview, state, look, forget } = useChangePreview();
  const { save, saving } = useSave(forget);
  const terms = parseTerms(text);
  const change: PolicyVersionChange = { policyVersion: { policyId: policy.id, from, terms: text } };
  const seen = state === "seen" && preview?.refusals.length === 0;

  // What was seen is not what would be saved any more.
  const write = (next: string) => {
    forget();
    setText(next);
  };
  return (
    <Section title={t("policies.newVersion")}>
      <DatePickerInput
        label={t("policies.from")}
        locale={currentLanguage()}
        valueFormat={currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY"}
        value={from}
        onChange={(value) => {
          forget();
          setFrom(value ?? today);
        }}
      />
      {terms && <KnobFields terms={terms} onChange={(next) => write(printTerms(next))} />}
      <Textarea
        label={t("policies.terms")}
        description={t("policies.termsHint")}
        error={terms ? undefined : t("policies.noTerms")}
        classNames={{ input: classes.code ?? "" }}
        autosize
        minRows={4}
        maxRows={24}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button variant={seen ? "default" : "filled"} disabled={!terms} loading={state === "looking"} onClick={() => void look(change)}>
          {t("policies.preview")}
        </Button>
        <Button disabled={!seen} variant={seen ? "filled" : "default"} loading={saving} onClick={() => void (preview && save(preview.change))}>
          {t("policies.save")}
        </Button>
        {!seen && <p className={classes.hint}>{t("policies.seeFirst")}</p>}
      </div>
      {state === "failed" && <p role="alert">{t("error.notSent")}</p>}
      {preview && preview.refusals.length > 0 && <Refusals refusals={preview.refusals} />}
      {preview && preview.refusals.length === 0 && <PreviewResult preview={preview} looking={state === "looking"} today={today} />}
    </Section>
  );
}

function useSave(onSaved: () => void) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(applyDocument);
  const [saving, setSaving] = useState(false);
  // One id for one change, so that pressing again after a lost answer saves once.
  const command = useRef<{ change: PolicyVersionChange; id: string }>(undefined);

  const save = async (change: PolicyVersionChange) => {
    if (command.current?.change !== change) command.current = { change, id: newCommandId() };
    setSaving(true);
    const { data, error } = await mutate({ changes: [change], commandId: command.current.id });
    setSaving(false);
    const problem = problemOf({ error, userErrors: data?.applyChanges.userErrors }, formats);
    if (problem) return tell(problem, "bad");
    tell(t("policies.saved"));
    onSaved();
  };
  return { save, saving };
}
