// What others have built on the API keeps working: schema/released.graphql is the contract of the last
// release, and a release copies schema.graphql over it. In between, things may be added.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildSchema, findBreakingChanges, parse } from "graphql";

const read = (name) => readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), "utf8");
const breaks = (before, after) => findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description);

test("nothing that was released has gone or become stricter", async () => {
  assert.deepEqual(breaks(await read("released"), await read("schema")), []);
});

test("every type, field and value says what it is", async () => {
  const { definitions } = parse(await read("schema"));
  const nameless = definitions
    .filter(({ kind }) => kind !== "SchemaDefinition" && kind !== "DirectiveDefinition")
    .flatMap((type) => [type, ...[...(type.fields ?? []), ...(type.values ?? [])].map((field) => ({ ...field, of: type.name.value }))])
    .filter(({ description }) => !description?.value.trim())
    .map(({ of, name }) => [of, name.value].filter(Boolean).join("."));
  assert.deepEqual(nameless, []);
});

test("a field that goes, a type that changes and an argument that becomes required are noticed", async () => {
  const released = await read("released");
  const changed = released
    .replace(/^  inbox: .*$/m, "")
    .replace(/^  totalCount: Int!$/m, "  totalCount: String!")
    .replace("person(id: ID!): Person", "person(id: ID!, on: Date!): Person");
  assert.deepEqual(breaks(released, changed).sort(), [
    "A required arg on on Query.person was added.",
    "PersonConnection.totalCount changed type from Int! to String!.",
    "Query.inbox was removed.",
  ]);
});
