/** The terms of a rule as the contract writes them: what is not said is left out. */
export interface RuleTerms {
  name: string;
  scope?: { locations?: string[]; teams?: string[]; labels?: string[]; people?: string[] };
  leave_types?: string[];
  window?: { from?: string; to?: string; yearly_from?: string; yearly_to?: string; weekdays?: number[] };
  condition: Condition;
  effect?: "refuse" | "warn";
  message?: string;
}

export interface Condition {
  kind: ConditionKind;
  [field: string]: unknown;
}

export const conditionKinds = [
  "blackout", "most_away", "least_present", "notice", "length", "run", "probation", "horizon", "document",
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** The numbers of a condition that the form asks for; whole ones are numbers in the contract, others exact texts. */
export const conditionFields: Record<ConditionKind, readonly { name: string; whole: boolean }[]> = {
  blackout: [],
  most_away: [{ name: "people", whole: true }, { name: "percent", whole: false }],
  least_present: [{ name: "people", whole: true }, { name: "percent", whole: false }],
  notice: [],
  length: [{ name: "at_least", whole: false }, { name: "at_most", whole: false }],
  run: [{ name: "days", whole: true }],
  probation: [{ name: "months", whole: true }, { name: "days", whole: true }],
  horizon: [{ name: "ahead_months", whole: true }, { name: "back_days", whole: true }],
  document: [{ name: "from_length", whole: false }],
};

export interface NoticeStep {
  from_length?: string;
  days: number;
}

export function newTerms(): RuleTerms {
  return { name: "", condition: { kind: "blackout" } };
}

export function readTerms(text: string | null): RuleTerms | undefined {
  if (text === null) return undefined;
  const terms = JSON.parse(text) as RuleTerms & { condition: Condition | ConditionKind };
  // A condition without fields may stand as its bare name.
  return typeof terms.condition === "string" ? { ...terms, condition: { kind: terms.condition } } : terms;
}

/** Another kind keeps nothing of the former one: its numbers mean something else. */
export function ofKind(terms: RuleTerms, kind: ConditionKind): RuleTerms {
  const condition: Condition = kind === "notice" ? { kind, steps: [{ days: 14 }] } : { kind };
  return { ...terms, condition };
}

/** The same with another number; an empty text takes it away, and what is no number is kept for the server to refuse. */
export function withNumber(terms: RuleTerms, field: { name: string; whole: boolean }, text: string): RuleTerms {
  const value = field.whole && /^\d+$/.test(text) ? Number(text) : text;
  const others = Object.entries(terms.condition).filter(([name]) => name !== field.name && name !== "kind");
  const said = text === "" ? others : [...others, [field.name, value]];
  return { ...terms, condition: { kind: terms.condition.kind, ...Object.fromEntries(said) } };
}

export function numberText(condition: Condition, name: string): string {
  const value = condition[name];
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}

export function stepsOf(condition: Condition): NoticeStep[] {
  return Array.isArray(condition["steps"]) ? (condition["steps"] as NoticeStep[]) : [];
}

/** "7, 20: 90" stands for a week, and ninety days from twenty working days on. */
export function stepsText(steps: NoticeStep[]): string {
  return steps.map(({ from_length: length, days }) => (length && length !== "0" ? `${length}: ${String(days)}` : String(days))).join(", ");
}

export function parseSteps(text: string): NoticeStep[] | undefined {
  const steps: NoticeStep[] = [];
  for (const part of text.split(",")) {
    const match = /^\s*(?:(\d+(?:\.\d+)?)\s*:)?\s*(\d+)\s*$/.exec(part);
    if (!match) return undefined;
    steps.push({ ...(match[1] !== undefined && { from_length: match[1] }), days: Number(match[2]) });
  }
  return steps;
}

/** What is empty is left out, so that it means everybody, all types, every day. */
export function printTerms(terms: RuleTerms): string {
  return JSON.stringify(terms, (_, value: unknown) => (isEmpty(value) ? undefined : value));
}

function isEmpty(value: unknown): boolean {
  if (value === "" || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.values(value).every(isEmpty);
}
