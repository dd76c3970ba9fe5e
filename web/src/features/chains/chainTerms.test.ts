import { describe, expect, it } from "vitest";
import { namedIn, newChain, printChain, readChain } from "./chainTerms";
import { reminderChoices } from "./patience";

describe("a chain of approval", () => {
  it("leaves out what is not said, so that it is about everybody and all leave", () => {
    const chain = { ...newChain(), name: "Everyday", scope: { teams: [] }, from_length: "" };
    expect(JSON.parse(printChain(chain))).toEqual({ name: "Everyday", steps: [{ who: [{ kind: "team_approvers" }] }] });
  });

  it("says how many only where a number of them is needed", () => {
    const steps = [{ who: [{ kind: "role" }] as const, needed: "all" as const, number: 3 }, { who: [{ kind: "role" }] as const, needed: "number" as const, number: 2 }];
    const printed = JSON.parse(printChain({ name: "Two", steps: steps.map((step) => ({ ...step, who: [...step.who] })), watchers: [] })) as { steps: unknown };
    expect(printed.steps).toEqual([{ who: [{ kind: "role" }], needed: "all" }, { who: [{ kind: "role" }], needed: "number", number: 2 }]);
  });

  it("is read with bare names spelled out, and reads what it writes", () => {
    const chain = readChain('{"name":"Long","from_length":"10","steps":[{"who":["team_approvers",{"kind":"people","people":["anna"]}]}],"watchers":["role"]}');
    expect(chain?.steps[0]?.who).toEqual([{ kind: "team_approvers" }, { kind: "people", people: ["anna"] }]);
    expect(chain && readChain(printChain(chain))).toEqual(chain);
    expect(chain && namedIn(chain)).toEqual(["anna"]);
    expect(readChain(null)).toBeUndefined();
  });

  it("says what happens while nobody answers, and nothing where it waits for ever", () => {
    const patient = { ...newChain(), name: "Patient", patience: { remind_after: [1, 3], lapses_after: 5, lapses_when_past: undefined } };
    expect((JSON.parse(printChain(patient)) as { patience: unknown }).patience).toEqual({ remind_after: [1, 3], lapses_after: 5 });
    expect(JSON.parse(printChain({ ...patient, patience: { remind_after: [] } }))).not.toHaveProperty("patience");
    expect(readChain(printChain(patient))?.patience).toEqual({ remind_after: [1, 3], lapses_after: 5 });
  });

  it("offers the usual days of reminders, and those that were set before", () => {
    expect(reminderChoices([6])).toEqual([1, 2, 3, 4, 5, 6, 7, 10, 15, 20, 30]);
  });
});
