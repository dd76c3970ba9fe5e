import { MultiSelect, NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { ChangePanel } from "@/components/changes/ChangePanel";
import type { Change } from "@/components/changes/changesDocument";
import { DateField } from "@/components/DateField";
import { Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { aboutPreset, beginningsOf, draftFrom, emptyPolicy, policyChanges, type PolicyDraft } from "./newPolicyDraft";
import { presetsDocument, type PoliciesAnswer } from "./policiesDocument";
import { PresetNotes } from "./PresetNotes";
import { TermsEditor } from "./TermsEditor";

interface Props {
  answer: PoliciesAnswer;
  today: string;
  onSaved: (policyId: string) => void;
}

/** Stands for a leave type that is added with the policy. */
const newType = "new";

/** A policy from nothing, like another one, or from the law of a country; looked at before it is saved. */
export function NewPolicy({ answer, today, onSaved }: Props) {
  const t = useText();
  const [{ data }] = useQuery({ query: presetsDocument });
  const presets = data?.presets ?? [];
  const [ids] = useState(() => ({ policyId: newCommandId(), leaveTypeId: newCommandId() }));
  const [draft, setDraft] = useState<PolicyDraft>(() => emptyPolicy(answer, today));
  const say = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part });
  const unit = draft.leaveTypeId ? (answer.leaveTypes.find(({ id }) => id === draft.leaveTypeId)?.unit ?? "DAYS") : draft.newType.unit;
  const changes: Change[] | undefined = policyChanges(draft, ids);
  return (
    <Section title={t("policies.new")}>
      <Select
        label={t("policies.startFrom")}
        description={t("policies.startFromHint")}
        data={beginningsOf(answer, presets, t)}
        value={draft.startsFrom}
        searchable
        allowDeselect={false}
        maxDropdownHeight={360}
        onChange={(startsFrom) => startsFrom && setDraft(draftFrom(startsFrom, draft, answer, presets))}
      />
      <PresetNotes preset={aboutPreset(draft.startsFrom, presets)} />
      <Fields>
        <TextInput label={t("policies.name")} value={draft.name} maxLength={200} onChange={(event) => say({ name: event.currentTarget.value })} />
        <DateField label={t("policies.from")} value={draft.from} onChange={(from) => say({ from: from || today })} />
        <NativeSelect
          label={t("statement.leaveType")}
          value={draft.leaveTypeId ?? newType}
          data={[...answer.leaveTypes.filter((type) => type.countsAgainstBalance).map(({ id, name }) => ({ value: id, label: name })), { value: newType, label: t("policies.newType") }]}
          onChange={(event) => say({ leaveTypeId: event.currentTarget.value === newType ? undefined : event.currentTarget.value })}
        />
        {draft.leaveTypeId === undefined && (
          <>
            <TextInput label={t("types.name")} value={draft.newType.name} maxLength={200} onChange={(event) => say({ newType: { ...draft.newType, name: event.currentTarget.value } })} />
            <NativeSelect
              label={t("types.unit")}
              value={draft.newType.unit}
              data={[{ value: "DAYS", label: t("types.days") }, { value: "HOURS", label: t("types.hours") }]}
              onChange={(event) => say({ newType: { ...draft.newType, unit: event.currentTarget.value as "DAYS" | "HOURS" } })}
            />
          </>
        )}
        <MultiSelect
          label={t("policies.covers")}
          placeholder={draft.locationIds.length === 0 ? t("policies.everybody") : undefined}
          data={answer.organisation.locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.locationIds}
          onChange={(locationIds) => say({ locationIds })}
        />
      </Fields>
      <TermsEditor text={draft.terms} unit={unit} onChange={(terms) => say({ terms })} />
      <ChangePanel changes={changes} today={today} done="policies.saved" onSaved={() => onSaved(ids.policyId)} />
    </Section>
  );
}
