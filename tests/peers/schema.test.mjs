// What others have built on the API keeps working: schema/released.graphql is the contract of the last
// release, and a release copies schema.graphql over it. In between, things may be added.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildSchema, findBreakingChanges, isInterfaceType, isObjectType, parse } from "graphql";

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

const objects = (schema) => Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));
const shape = (type) => Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));

test("connections are those of the GraphQL Cursor Connections specification", async () => {
  const schema = buildSchema(await read("schema"));
  const connections = objects(schema).filter(({ name }) => name.endsWith("Connection"));
  assert.ok(connections.length >= 8);
  for (const connection of connections) {
    const node = connection.name.replace(/Connection$/, "");
    const { nodes, edges, pageInfo } = shape(connection);
    assert.deepEqual({ nodes, edges, pageInfo }, { nodes: `[${node}!]!`, edges: `[${node}Edge!]!`, pageInfo: "PageInfo!" });
    assert.deepEqual(shape(schema.getType(`${node}Edge`)), { cursor: "String!", node: `${node}!` });
  }
  assert.deepEqual(shape(schema.getType("PageInfo")), { hasNextPage: "Boolean!", hasPreviousPage: "Boolean!", startCursor: "String", endCursor: "String" });
  const fields = objects(schema).flatMap((type) => Object.values(type.getFields()));
  for (const { name, type, args } of fields.filter(({ type }) => String(type).endsWith("Connection!"))) {
    const { first, after } = Object.fromEntries(args.map((argument) => [argument.name, argument]));
    assert.deepEqual([String(first?.type), String(after?.type), first?.defaultValue > 0], ["Int", "String", true], `${name}: ${type}`);
  }
});

// Where somebody is signed in is in no log: it has no version, and ending it twice is ending it once.
const isAboutSessions = (name) => name === "Session" || name.startsWith("revoke");

test("whatever has an id is a Node, and node and nodes find it", async () => {
  const schema = buildSchema(await read("schema"));
  const node = schema.getType("Node");
  assert.ok(isInterfaceType(node));
  const named = objects(schema).filter((type) => type.getFields().id && !isAboutSessions(type.name));
  assert.deepEqual(named.filter((type) => !type.getInterfaces().includes(node)).map(({ name }) => name), []);
  assert.ok(named.every((type) => shape(type).id === "ID!"));
  const { node: one, nodes: several } = schema.getQueryType().getFields();
  assert.deepEqual([String(one.type), String(one.args[0].type), String(several.type), String(several.args[0].type)], ["Node", "ID!", "[Node]!", "[ID!]!"]);
});

test("every command takes an id and answers with refusals and a version", async () => {
  const schema = buildSchema(await read("schema"));
  const commands = Object.values(schema.getMutationType().getFields()).filter(({ name }) => !isAboutSessions(name));
  for (const { name, type, args } of commands) {
    assert.equal(String(args.find((argument) => argument.name === "commandId")?.type), "ID!", name);
    const payload = shape(type.ofType);
    assert.deepEqual([payload.userErrors, payload.version], ["[UserError!]!", "Int"], name);
  }
  const { code, rule, message, field, facts } = shape(schema.getType("UserError"));
  assert.deepEqual({ code, rule, message, field, facts }, { code: "String!", rule: "String!", message: "String!", field: "String", facts: "[NamedValue!]!" });
});
