import { Textarea } from "@mantine/core";
import type { AmountLike } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { parseTerms, printTerms } from "./terms";
import { TermsForm } from "./TermsForm";
import classes from "./policies.module.css";

interface Props {
  /** JSON, which may be half written. */
  text: string;
  unit: AmountLike["unit"];
  onChange: (text: string) => void;
}

/** The terms as a form, and all of them as text for what the form has no words for. */
export function TermsEditor({ text, unit, onChange }: Props) {
  const t = useText();
  const terms = parseTerms(text);
  return (
    <>
      {terms && <TermsForm terms={terms} unit={unit} onChange={(next) => onChange(printTerms(next))} />}
      <details className={classes.asText} open={terms ? undefined : true}>
        <summary>{t("policies.asText")}</summary>
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
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </details>
    </>
  );
}
