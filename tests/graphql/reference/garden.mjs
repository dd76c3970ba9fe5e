// The garden as graphql-js answers it. garden.cpp says the same in C++: nine things, of kinds in
// turn, whose fields follow from their number alone.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const graphql = createRequire(new URL("../../../web/package.json", import.meta.url))("graphql");

export const count = 9;
const kinds = ["Plant", "Animal", "Stone"];
const colours = ["RED", "GREEN", "BLUE", null];

export const sdl = readFileSync(new URL("garden.graphql", import.meta.url), "utf8");
export const schema = graphql.buildSchema(sdl);

const thing = (number) => ({ number: number % count, __typename: kinds[(number % count) % 3] });
const things = (...numbers) => numbers.map(thing);
// The first of the kind that comes after.
const following = (number, kind) => thing(number + ((kind + 3 - (number % 3)) % 3 || 3));

function fail() {
  throw new Error("garden.broken");
}

const fields = {
  id: ({ number }) => `n${number}`,
  name: ({ number }, { upper, twice }) => {
    const name = (upper ? "THING " : "thing ") + number;
    return twice ? name + name : name;
  },
  next: ({ number }) => (number === 7 ? null : thing(number + 1)),
  colour: ({ number }) => colours[number % 4],
  size: ({ number }) => (number === 6 || number === 4 ? null : number * 10),
  weight: ({ number }) => (number === 5 ? null : number * 1.25),
  planted: ({ number }) => (number === 3 ? null : `2026-03-0${number + 1}`),
  tags: ({ number }) => (number === 6 ? null : ["a", null, "c"]),
  strictTags: ({ number }) => (number === 0 ? ["a", null] : ["a", "b"]),
  grid: ({ number }) => (number === 6 ? [[1], null] : number === 3 ? [[], [2, 3]] : [[1, null], [4]]),
  mark: ({ number }) => [number, `m${number}`, [number, null]][number % 3],
  fails: fail,
  failsHard: ({ number }) => (number === 3 ? "fine" : fail()),
  fragile: ({ number }) => (number % 2 === 0 ? null : "whole"),
  friend: ({ number }) => following(number, 1),
  strictFriend: ({ number }) => (number === 6 ? null : following(number, 0)),
  near: ({ number }, { first }) => things(number + 1, number + 2, number + 3).slice(0, Math.max(0, Math.min(first, 3))),
  maybe: ({ number }) => [following(number, 0), null, following(number, 1)],
  legs: ({ number }) => number * 2,
  eats: ({ number }, { only }) => (only === null ? null : [following(number, 0), only.must === 1 ? following(number, 1) : null]),
  echo: (_, given) => given,
  under: ({ number }) => (number === 8 ? null : thing(number + 3)),
  strictUnder: ({ number }) => [thing(number + 1), number === 5 ? null : thing(number + 2)],
};

const roots = {
  node: (_, { id }) => (/^n[0-8]$/.test(id) ? thing(Number(id.slice(1))) : null),
  nodes: (_, { ids }) => ids.map((id) => roots.node(_, { id })),
  things: () => things(0, 1, 2, 3),
  living: (_, { key }) => (key === undefined ? [thing(0), null, thing(4)] : []),
  plant: () => thing(0),
  animal: () => thing(1),
  strictPlant: () => thing(3),
  brokenPlant: () => null,
  echo: (_, given) => given,
  must: (_, { number, filled, list }) => number + filled + list.length,
  set: () => thing(6),
  fail: fail,
  add: (_, given) => given,
  changed: () => thing(1),
};

function isDay(value) {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new Error("garden.malformed_day");
}

for (const type of Object.values(schema.getTypeMap())) {
  if (type.name.startsWith("__") || !graphql.isObjectType(type)) continue;
  const isRoot = ["Query", "Mutation", "Subscription"].includes(type.name);
  for (const field of Object.values(type.getFields())) {
    const answer = (isRoot ? roots : fields)[field.name];
    field.resolve = (parent, given) => answer(parent, given);
  }
}

const untyped = graphql.valueFromASTUntyped;
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};
Object.assign(schema.getType("Date"), {
  parseValue: isDay,
  parseLiteral: (literal, variables) => isDay(untyped(literal, variables)),
  serialize: (value) => value,
});
Object.assign(schema.getType("Json"), {
  parseValue: (value) => value,
  parseLiteral: (literal, variables) => plain(untyped(literal, variables)),
  serialize: plain,
});
