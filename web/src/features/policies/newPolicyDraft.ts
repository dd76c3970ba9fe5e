import type { Change } from "@/components/changes/changesDocument";
import type { Translate } from "@/lib/i18n";
import type { PoliciesAnswer, Preset, PresetPolicy } from "./policiesDocument";
import { parseTerms, printTerms } from "./terms";

/** A new policy as far as it is said. */
export interface PolicyDraft {
  /** `empty`, `policy <id>` or `preset <id> <place>`. */
  startsFrom: string;
  name: string;
  from: string;
  /** Undefined: one that is added with it. */
  leaveTypeId: string | undefined;
  newType: Pick<PresetPolicy, "unit" | "daysCharged"> & { name: string };
  locationIds: string[];
  terms: string;
}

type Answer = Pick<PoliciesAnswer, "policies" | "leaveTypes">;

export function emptyPolicy({ leaveTypes }: Answer, today: string): PolicyDraft {
  return {
    startsFrom: "empty",
    name: "",
    from: `${today.slice(0, 4)}-01-01`,
    leaveTypeId: leaveTypes.find(({ countsAgainstBalance }) => countsAgainstBalance)?.id,
    newType: { name: "", unit: "DAYS", daysCharged: "WORKING_DAYS" },
    locationIds: [],
    terms: printTerms({ grant: { kind: "yearly", amount: "25" } }),
  };
}

/** What one may begin with, by group. */
export function beginningsOf({ policies }: Answer, presets: Preset[], t: Translate) {
  const countries = presets.flatMap((preset) =>
    preset.policies.map((policy, place) => ({
      value: `preset ${preset.id} ${String(place)}`,
      label: preset.policies.length > 1 ? `${preset.name} – ${policy.name}` : preset.name,
    })),
  );
  return [
    { group: t("policies.scratch"), items: [{ value: "empty", label: t("policies.empty") }] },
    { group: t("policies.likeAnother"), items: policies.map(({ id, name, locations }) => ({ value: `policy ${id}`, label: [name, ...locations.map((location) => location.name)].join(" · ") })) },
    ...(countries.length > 0 ? [{ group: t("policies.byLaw"), items: countries }] : []),
  ];
}

export function aboutPreset(startsFrom: string, presets: Preset[]): Preset | undefined {
  const [kind, id] = startsFrom.split(" ");
  return kind === "preset" ? presets.find((preset) => preset.id === id) : undefined;
}

/** The draft with the terms of another beginning; the day and the places that were said are kept. */
export function draftFrom(startsFrom: string, draft: PolicyDraft, answer: Answer, presets: Preset[]): PolicyDraft {
  const [kind, id, place] = startsFrom.split(" ");
  if (kind === "policy") {
    const policy = answer.policies.find((each) => each.id === id);
    const terms = policy?.versions.at(-1)?.terms;
    return { ...draft, startsFrom, leaveTypeId: policy?.leaveType.id ?? draft.leaveTypeId, terms: printed(terms) };
  }
  const preset = aboutPreset(startsFrom, presets)?.policies[Number(place)];
  if (!preset) return { ...draft, startsFrom, terms: printTerms({ grant: { kind: "yearly", amount: "25" } }) };
  const { name, leaveTypeName, unit, daysCharged, terms } = preset;
  return {
    ...draft,
    startsFrom,
    name: capital(name),
    // Its days are counted in a way of their own, so a type of its own is the safe guess.
    leaveTypeId: undefined,
    newType: { name: capital(leaveTypeName), unit, daysCharged },
    terms: printed(terms),
  };
}

/** Undefined while something is missing. */
export function policyChanges(draft: PolicyDraft, ids: { policyId: string; leaveTypeId: string }): Change[] | undefined {
  const { name, from, leaveTypeId, newType, locationIds, terms } = draft;
  const typeName = newType.name.trim();
  if (name.trim() === "" || from === "" || !parseTerms(terms) || (!leaveTypeId && typeName === "")) return undefined;
  const added: Change[] = leaveTypeId ? [] : [{ leaveType: { leaveTypeId: ids.leaveTypeId, name: typeName, unit: newType.unit, daysCharged: newType.daysCharged, emoji: "🌴" } }];
  return [
    ...added,
    { policy: { policyId: ids.policyId, name: name.trim(), leaveTypeId: leaveTypeId ?? ids.leaveTypeId, locationIds } },
    { policyVersion: { policyId: ids.policyId, from, terms } },
  ];
}

function printed(terms: string | undefined): string {
  return printTerms(parseTerms(terms ?? "") ?? {});
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
