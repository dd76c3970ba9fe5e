import { compileMessage } from "@lingui/message-utils/compileMessage";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

function read(language: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), "utf8")) as Record<string, string>;
}

/** A compiled message is a list of texts and of `[value]`, `[value, kind, forms]`; forms hold messages. */
type Token = string | [string, string?, Record<string, unknown>?];

/** The names of the values that a message needs, also those inside its plural forms. */
function valuesOf(message: unknown): string[] {
  if (!Array.isArray(message)) return [];
  return (message as Token[]).flatMap((token) => {
    if (typeof token === "string") return [];
    const [name, , forms] = token;
    return [name, ...Object.values(forms ?? {}).flatMap(valuesOf)];
  });
}

function needed(message: string): string[] {
  return [...new Set(valuesOf(compileMessage(message)))].sort();
}

describe("the catalogues", () => {
  const english = read("en");
  const german = read("de");

  it("have the same texts in English and German", () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it("need the same values in both languages", () => {
    expect(needed(english["home.expiring"] ?? "")).toEqual(["amount", "count", "date"]);
    for (const [id, message] of Object.entries(english)) {
      expect({ id, values: needed(german[id] ?? "") }).toEqual({ id, values: needed(message) });
    }
  });
});
