import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { useText } from "@/lib/i18n";
import type { Policy } from "./policiesDocument";
import { parseTerms, printTerms } from "./terms";
import { TermsEditor } from "./TermsEditor";

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
  const changes = parseTerms(text) && from ? [{ policyVersion: { policyId: policy.id, from, terms: text } }] : undefined;
  return (
    <Section title={t("policies.newVersion")}>
      <Fields>
        <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || today)} />
      </Fields>
      <TermsEditor text={text} unit={policy.leaveType.unit} onChange={setText} />
      <ChangePanel changes={changes} today={today} done="policies.saved" />
    </Section>
  );
}
