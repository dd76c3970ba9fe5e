import type { Scope } from "@/components/ScopeFields";
import type { Patience } from "./patience";

/** Who is asked in a step: looked up on the day on which they are asked. */
export type Who =
  | { kind: "team_approvers" }
  | { kind: "manager"; levels?: number }
  | { kind: "role"; role?: "hr_admin" | "owner" }
  | { kind: "people"; people: string[] };
export type WhoKind = Who["kind"];
export const whoKinds = ["team_approvers", "manager", "role", "people"] as const satisfies readonly WhoKind[];

export type Needed = "any" | "all" | "number";

export interface Step {
  who: Who[];
  needed?: Needed;
  number?: number;
}

/** How leave is decided, as the contract writes it: what is not said is left out. */
export interface ChainTerms {
  name: string;
  scope?: Scope;
  leave_types?: string[];
  /** For leave of so many working days or more; an exact number. */
  from_length?: string;
  steps: Step[];
  watchers: Who[];
  patience?: Patience;
}

export function newChain(): ChainTerms {
  return { name: "", steps: [{ who: [{ kind: "team_approvers" }] }], watchers: [] };
}

type Written = Partial<Omit<ChainTerms, "steps" | "watchers">> & { steps?: (Omit<Step, "who"> & { who: (Who | WhoKind)[] })[]; watchers?: (Who | WhoKind)[] };

/** Undefined of one that has ended. Who needs nothing more said may stand as a bare name. */
export function readChain(text: string | null): ChainTerms | undefined {
  if (text === null) return undefined;
  const { name = "", steps = [], watchers = [], ...others } = JSON.parse(text) as Written;
  return { ...others, name, steps: steps.map((step) => ({ ...step, who: step.who.map(spelled) })), watchers: watchers.map(spelled) };
}

function spelled(who: Who | WhoKind): Who {
  return typeof who === "string" ? whoOf(who) : who;
}

/** What a kind begins with. */
export function whoOf(kind: WhoKind): Who {
  switch (kind) {
    case "people":
      return { kind, people: [] };
    case "manager":
      return { kind, levels: 1 };
    case "role":
      return { kind, role: "hr_admin" };
    case "team_approvers":
      return { kind };
  }
}

/** A number is said only where it counts, and what is empty means everybody and all. */
export function printChain(terms: ChainTerms): string {
  const steps = terms.steps.map(({ who, needed = "any", number = 1 }) => ({ who, ...(needed !== "any" && { needed }), ...(needed === "number" && { number }) }));
  return JSON.stringify({ ...terms, from_length: terms.from_length?.replace(",", "."), steps }, (_, value: unknown) => (isEmpty(value) ? undefined : value));
}

function isEmpty(value: unknown): boolean {
  if (value === "" || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.values(value).every(isEmpty);
}

/** Everybody who is named in it. */
export function namedIn({ steps, watchers }: Pick<ChainTerms, "steps" | "watchers">): string[] {
  return [...steps.flatMap(({ who }) => who), ...watchers].flatMap((who) => (who.kind === "people" ? who.people : []));
}
