import { describe, expect, it } from "vitest";
import { draftFrom, emptyPolicy, policyChanges } from "./newPolicyDraft";
import type { PoliciesAnswer, Preset } from "./policiesDocument";

const vacation = { id: "vacation", name: "Vacation", unit: "DAYS", colour: "teal", emoji: "🌴", countsAgainstBalance: true } as const;
const event = { version: 1, recordedAt: "2026-01-01T00:00:00.000Z", actor: null };
const answer: Pick<PoliciesAnswer, "policies" | "leaveTypes"> = {
  leaveTypes: [vacation],
  policies: [{ id: "munich", name: "Munich", leaveType: vacation, locations: [], versions: [{ from: "2024-01-01", terms: '{"grant":{"kind":"yearly","amount":"30"}}', event }] }],
};
const france: Preset = {
  id: "france", name: "France", country: "FR", summary: "", leavesOut: [], sources: [],
  policies: [{ name: "congés payés", leaveTypeName: "congés payés", unit: "DAYS", daysCharged: "MONDAY_TO_SATURDAY", terms: '{"grant":{"kind":"periodic","amount":"30"}}' }],
};
const ids = { policyId: "p", leaveTypeId: "t" };

describe("a new policy", () => {
  it("is sent only once it has a name", () => {
    const draft = emptyPolicy(answer, "2026-11-23");
    expect(policyChanges(draft, ids)).toBeUndefined();
    expect(policyChanges({ ...draft, name: " Berlin " }, ids)).toEqual([
      { policy: { policyId: "p", name: "Berlin", leaveTypeId: "vacation", locationIds: [] } },
      { policyVersion: { policyId: "p", from: "2026-01-01", terms: draft.terms } },
    ]);
  });

  it("begins like another one, with its terms and its leave type", () => {
    const draft = draftFrom("policy munich", emptyPolicy(answer, "2026-11-23"), answer, []);
    expect(JSON.parse(draft.terms)).toEqual({ grant: { kind: "yearly", amount: "30" } });
    expect(draft.leaveTypeId).toBe("vacation");
  });

  it("begins with a law, and brings the leave type whose days are counted as the law does", () => {
    const draft = draftFrom("preset france 0", emptyPolicy(answer, "2026-11-23"), answer, [france]);
    const [type, policy] = policyChanges(draft, ids) ?? [];
    expect(type?.leaveType).toMatchObject({ leaveTypeId: "t", name: "Congés payés", daysCharged: "MONDAY_TO_SATURDAY" });
    expect(policy?.policy).toMatchObject({ name: "Congés payés", leaveTypeId: "t" });
  });
});
