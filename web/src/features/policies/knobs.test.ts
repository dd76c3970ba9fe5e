import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import texts from "@/locales/en.json";
import { carryOf, groups, knobValue, shownKnobs, withCarry, withKnob, type Knob, type KnobId } from "./knobs";
import { isObject, parseTerms, type Path, type Terms } from "./terms";

const terms = { grant: { kind: "yearly", amount: "25" }, carry_over: { limit: "5", expiry: { kind: "on_date", last_day: "03-31" } }, tiers: [{ after_months: 60 }] };
const all: Knob[] = groups.flatMap(({ knobs, list }) => [...knobs, ...(list?.knobs ?? [])]);

function knob(id: KnobId): Knob {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

describe("the form of a policy", () => {
  it("shows what is said, and defaults where nothing is", () => {
    expect(knobValue(terms, knob("amount"))).toBe("25");
    expect(knobValue(terms, knob("grant"))).toBe("yearly");
    expect(knobValue(terms, knob("carryExpiry"))).toBe("on_date");
    expect(knobValue(terms, knob("rounding"))).toBe("none");
    expect(knobValue(terms, knob("payOnRequest"))).toBe("true");
  });

  it("keeps what it does not show", () => {
    const odd = { ...terms, grant: { ...terms.grant, first_year: ["1", "2"] } };
    expect(withKnob(odd, knob("amount"), "28")).toEqual({ ...odd, grant: { ...odd.grant, amount: "28" } });
  });

  it("leaves out what is at its default", () => {
    expect(withKnob({ rounding: { mode: "up" } }, knob("rounding"), "none")).toEqual({});
    expect(withKnob({ pay_out: { on_request: false } }, knob("payOnRequest"), "true")).toEqual({});
  });

  it("writes counts as numbers, amounts as exact texts and flags as such", () => {
    expect(withKnob({}, knob("usableAfter"), "6")).toEqual({ waiting: { usable_after_months: 6 } });
    expect(withKnob({}, knob("floor"), "-2,5")).toEqual({ negative_floor: "-2.5" });
    expect(withKnob({}, knob("nextYear"), "true")).toEqual({ usable_next_year: true });
    expect(withKnob({}, knob("usableAfter"), "six")).toEqual({ waiting: { usable_after_months: "six" } });
  });

  it("keeps the amount when it is granted otherwise, and nothing of the former way", () => {
    const periodic = { grant: { kind: "periodic", amount: "24", every: "month" } };
    expect(withKnob(periodic, knob("grant"), "yearly")).toEqual({ grant: { kind: "yearly", amount: "24" } });
    expect(withKnob(periodic, knob("grant"), "unlimited")).toEqual({ grant: { kind: "unlimited" } });
  });

  it("shows the fields of a way of granting only with it", () => {
    const shown = (kind: string) => shownKnobs(groups[0]?.knobs ?? [], { grant: { kind } }).map(({ id }) => id);
    expect(shown("unlimited")).toEqual(["grant"]);
    expect(shown("yearly")).toEqual(["grant", "amount"]);
    expect(shown("periodic")).toContain("every");
    expect(shown("worked")).toContain("perHours");
  });

  it("has words for every name that can be chosen", () => {
    const missing = all.flatMap(({ id, values = [] }) => {
      const words = id.endsWith("Basis") ? "basis" : id.endsWith("Expiry") ? "expiry" : id;
      return values.filter((value) => !(`choice.${words}.${value}` in texts) && !(`choice.${value}` in texts)).map((value) => `${id} ${value}`);
    });
    expect(missing).toEqual([]);
  });
});

describe("what is left at the end of a year", () => {
  it("is lost, carried, or carried up to a limit", () => {
    expect(carryOf({})).toBe("nothing");
    expect(carryOf({ carry_over: {} })).toBe("everything");
    expect(carryOf(terms)).toBe("limited");
  });

  it("keeps its expiry between everything and a limit", () => {
    const everything = withCarry(terms, "everything");
    expect(everything["carry_over"]).toEqual({ expiry: { kind: "on_date", last_day: "03-31" } });
    expect(withCarry(everything, "limited")["carry_over"]).toEqual({ limit: "5", expiry: { kind: "on_date", last_day: "03-31" } });
    expect(withCarry(terms, "nothing")).not.toHaveProperty("carry_over");
  });
});

describe("the presets", () => {
  const folder = new URL("../../../../presets/", import.meta.url);
  const about = ["name", "leave_type", "locations", "from", "versions"];
  const lists = groups.flatMap(({ list }) => (list ? [list] : []));
  const covered = (path: Path) =>
    all.some((each) => starts(path, each.path) || starts(path, [...each.path, "kind"])) || lists.some(({ path: [top] }) => path[0] === top);
  const starts = (path: Path, knobPath: Path) => path.join(".") === knobPath.join(".");

  it.each(readdirSync(folder))("%s says nothing that the form has no field for", (file) => {
    const { policies } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { policies: Terms[] };
    for (const policy of policies) {
      const said = parseTerms(JSON.stringify(policy)) ?? {};
      const paths = leaves(said).filter(([top]) => !about.includes(top ?? ""));
      expect(paths.filter((path) => !covered(path))).toEqual([]);
    }
  });
});

function leaves(value: unknown, path: string[] = []): string[][] {
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key])) : [path];
}
