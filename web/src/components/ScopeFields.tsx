import { MultiSelect } from "@mantine/core";
import { useText } from "@/lib/i18n";

/** Whom something is about; what is left out or empty means everybody. */
export interface Scope {
  locations?: string[];
  teams?: string[];
  labels?: string[];
  people?: string[];
}

interface Named {
  id: string;
  name: string;
}

interface Props {
  scope: Scope;
  leaveTypeIds: string[];
  answer: { leaveTypes: readonly Named[]; organisation: { locations: readonly Named[]; teams: readonly Named[]; labels: readonly string[] } };
  onScope: (scope: Scope) => void;
  onLeaveTypes: (ids: string[]) => void;
}

/** By team, place, label and leave type. */
export function ScopeFields({ scope, leaveTypeIds, answer, onScope, onLeaveTypes }: Props) {
  const t = useText();
  const { locations, teams, labels } = answer.organisation;
  return (
    <>
      <Choice label={t("rules.teams")} anybody={t("rules.everybody")} data={byId(teams)} value={scope.teams} onChange={(value) => onScope({ ...scope, teams: value })} />
      <Choice label={t("rules.locations")} anybody={t("rules.everywhere")} data={byId(locations)} value={scope.locations} onChange={(value) => onScope({ ...scope, locations: value })} />
      <Choice label={t("rules.labels")} anybody={t("rules.everybody")} data={labels.map((label) => ({ value: label, label }))} value={scope.labels} onChange={(value) => onScope({ ...scope, labels: value })} />
      <Choice label={t("rules.leaveTypes")} anybody={t("rules.everyType")} data={byId(answer.leaveTypes)} value={leaveTypeIds} onChange={onLeaveTypes} />
    </>
  );
}

function byId(things: readonly Named[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}

interface ChoiceProps {
  label: string;
  anybody: string;
  data: { value: string; label: string }[];
  value: string[] | undefined;
  onChange: (value: string[]) => void;
}

function Choice({ label, anybody, data, value = [], onChange }: ChoiceProps) {
  if (data.length === 0) return null;
  return <MultiSelect label={label} placeholder={value.length > 0 ? undefined : anybody} data={data} value={value} onChange={onChange} searchable clearable />;
}
