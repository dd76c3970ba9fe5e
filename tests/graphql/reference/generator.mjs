// Documents and variables by chance, mostly valid, and such documents broken in a place or two.
// The same seed makes the same cases.
import { graphql, schema } from "./garden.mjs";

const { isNonNullType, isListType, isEnumType, isInputObjectType, isAbstractType, isObjectType } = graphql;
const { isCompositeType, getNamedType, getNullableType, isLeafType, isRequiredArgument } = graphql;

// mulberry32: small, good enough, the same everywhere.
export function chance(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(next() * bound);
  return { below, happens: (share) => next() < share, pick: (from) => from[below(from.length)] };
}

const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith("__"));
const anyLiterals = ["1", "-7", "2147483648", "1.5", "1e3", '"text"', '""', "true", "null", "RED", "NOTHING", "[1, 2]", "[]", "[null]", "{}", "{must: 1}", '{id: "n1"}', '"2026-01-01"', '"""block"""', '"\\u{1F600}"'];
const anyValues = [1, -7, 2147483648, 1.5, 123456789012, "text", "", true, null, "RED", "NOTHING", [1, 2], [], [null], {}, { must: 1 }, { id: "n1" }, "2026-01-01", "n3", { must: "x", unknown: 1 }, { id: null }, { id: "1", name: "2" }];
const literals = {
  Int: ["0", "1", "42", "-2147483648", "2147483647"],
  Float: ["0", "1.5", "-2.25e2", "7", "1E-2"],
  String: ['"a"', '""', '"caf\u00e9 \\n \\u0041"', '"""\n  block\n    text\n"""', '"😀 #x"'],
  Boolean: ["true", "false"],
  ID: ['"n1"', '"n8"', "4", '"x"'],
  Date: ['"2026-03-29"', '"1999-12-31"'],
  Json: anyLiterals,
};
const values = {
  Int: [0, 1, 42, -2147483648, 3.0],
  Float: [0, 1.5, -225, 7, 1e40],
  String: ["a", "", "café\n", "😀"],
  Boolean: [true, false],
  ID: ["n1", "n8", 4, "x"],
  Date: ["2026-03-29", "1999-12-31"],
  Json: anyValues,
};

export class Maker {
  constructor(random) {
    this.random = random;
    this.fragments = [];
    this.variables = new Map();
    this.given = new Map();  // the arguments that a field had before: other ones rarely merge
    this.aliases = 0;
  }

  make() {
    const { random } = this;
    const operations = Array.from({ length: random.happens(0.06) ? 2 : 1 }, (_, index) => this.operation(index));
    const text = [...operations, ...this.fragments.map(({ text }) => text)].sort(() => (random.happens(0.9) ? 0 : -1)).join("\n");
    const variables = {};
    for (const [name, { type }] of this.variables)
      if (!random.happens(isNonNullType(type) ? 0.03 : 0.25)) variables[name] = this.value(type, 0);
    if (random.happens(0.03)) variables.unknown = 1;
    const name = operations.length > 1 || random.happens(0.02) ? random.pick(["Q0", "Q1", "Q2", null]) : null;
    return { query: text, variables, name };
  }

  operation(index) {
    const { random } = this;
    const kind = random.pick(["query", "query", "query", "query", "query", "query", "mutation", "subscription"]);
    const root = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[kind];
    const selections = this.selections(root, kind === "subscription" ? 4 : 5, kind === "subscription");
    const directives = this.directives(0.05, ["@note", "@note(weight: 2)", '@mark(by: {id: "1"})']);
    const defined = [...this.variables].map(([name, { type, fallback }]) =>
      `${random.happens(0.03) ? '"What it is for." ' : ""}$${name}: ${type}${fallback === undefined ? "" : ` = ${fallback}`}${random.happens(0.03) ? " @note" : ""}`);
    if (kind === "query" && defined.length === 0 && random.happens(0.5)) return selections;
    const name = random.happens(0.1) && index === 0 ? "" : `Q${index}`;
    const described = random.happens(0.04) ? '"""What it does."""\n' : "";
    return `${described}${kind} ${name}${defined.length > 0 ? `(${defined.join(random.pick([", ", "\n", " "]))})` : ""}${directives} ${selections}`;
  }

  selections(type, depth, single = false) {
    const { random } = this;
    const wanted = single && !random.happens(0.1) ? 1 : 1 + random.below(depth > 2 ? 4 : 3);
    const parts = Array.from({ length: wanted }, () => this.selection(type, depth));
    return `{${random.pick([" ", "\n  "])}${parts.join(random.pick([" ", "\n    ", ", ", " # then\n"]))} }`;
  }

  selection(type, depth) {
    const { random } = this;
    if (depth > 1 && random.happens(0.16)) return this.inline(type, depth);
    if (depth > 1 && random.happens(0.14)) return this.spread(type, depth);
    const all = isCompositeType(type) && type.getFields ? Object.values(type.getFields()) : [];
    const fields = random.happens(0.8) ? all.filter(({ name }) => name !== "brokenPlant" && name !== "failsHard") : all;
    if (fields.length === 0 || random.happens(0.06)) return `${this.alias()}__typename${this.directives(0.05)}`;
    if (type.name === "Query" && random.happens(0.03)) return this.introspection();
    const possible = depth > 1 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (possible.length === 0) return "__typename";
    return this.field(random.pick(possible), depth);
  }

  introspection() {
    return this.random.pick([
      "__schema { queryType { name } types { name kind } }",
      '__type(name: "Plant") { name fields(includeDeprecated: true) { name isDeprecated type { name ofType { name } } } interfaces { name } }',
      '__type(name: "Key") { isOneOf inputFields(includeDeprecated: true) { name defaultValue } }',
      '__type(name: "Any") { possibleTypes { name } }',
      '__type(name: "Nothing") { name }',
      "__schema { directives { name isRepeatable locations args { name defaultValue } } description }",
      '__type(name: "Filter") { inputFields { name defaultValue isDeprecated } }',
      '__type(name: "Colour") { enumValues { name deprecationReason } description specifiedByURL }',
    ]);
  }

  alias() {
    if (!this.random.happens(0.25)) return "";
    return this.random.happens(0.1) ? `${this.random.pick(["a", "b", "id"])}: ` : `a${++this.aliases}: `;
  }

  field(field, depth) {
    const known = field.name + field.args.map(({ name }) => name);
    let given = this.given.get(known);
    if (given === undefined || this.random.happens(0.03)) given = this.arguments(field.args, this.random.happens(0.05));
    this.given.set(known, given);
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selections(named, depth - 1)}` : "";
    return `${this.alias()}${field.name}${given}${this.directives(0.1)}${below}`;
  }

  arguments(definitions, careless) {
    const { random } = this;
    const parts = [];
    for (const argument of definitions)
      if ((isRequiredArgument(argument) && !careless) || random.happens(0.35)) parts.push(`${argument.name}: ${this.literal(argument.type, 0, argument.defaultValue !== undefined)}`);
    if (random.happens(0.1)) parts.reverse();
    return parts.length > 0 ? `(${parts.join(", ")})` : "";
  }

  directives(share, others) {
    const { random } = this;
    if (!random.happens(share)) return "";
    if (random.happens(others ? 0.95 : 0.3)) return ` ${random.pick(others ?? ["@note", '@note(text: "x") @note'])}`;
    return ` @${random.pick(["skip", "include"])}(if: ${this.literal(schema.getDirective("skip").args[0].type, 0, false)})`;
  }

  overlapping(type) {
    const of = (one) => (isAbstractType(one) ? schema.getPossibleTypes(one) : [one]);
    const fitting = composites.filter((other) => of(other).some((object) => of(type).includes(object)));
    return this.random.happens(0.04) ? this.random.pick(composites) : this.random.pick(fitting);
  }

  inline(type, depth) {
    const target = this.random.happens(0.15) ? null : this.overlapping(type);
    return `...${target ? ` on ${target}` : ""}${this.directives(0.15)} ${this.selections(target ?? type, depth - 1)}`;
  }

  spread(type, depth) {
    const { random } = this;
    const target = this.overlapping(type);
    let known = this.fragments.find((one) => one.type === target && one.text && random.happens(0.5));
    if (!known) {
      known = { name: `F${this.fragments.length}`, type: target, text: "" };
      this.fragments.push(known);
      known.text = `fragment ${known.name} on ${target}${this.directives(0.04, ["@note"])} ${this.selections(target, depth - 1)}`;
    }
    return `...${known.name}${this.directives(0.1)}`;
  }

  literal(type, depth, hasDefault) {
    const { random } = this;
    if (random.happens(0.25)) return this.variable(type, hasDefault);
    if (random.happens(0.02)) return random.pick(anyLiterals);
    if (!isNonNullType(type) && random.happens(0.06)) return "null";
    type = getNullableType(type);
    if (isListType(type)) {
      if (random.happens(0.1)) return this.literal(type.ofType, depth + 1, false);
      return `[${Array.from({ length: random.below(3) }, () => this.literal(type.ofType, depth + 1, false)).join(random.pick([", ", " "]))}]`;
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.objectLiteral(type, depth);
    if (type.name === "Json" && random.happens(0.2)) return random.pick([`[${this.variable(type, false)}]`, `{a: ${this.variable(schema.getType("Int"), false)}}`]);
    return random.pick(literals[type.name]);
  }

  objectLiteral(type, depth) {
    const { random } = this;
    const all = Object.values(type.getFields());
    const field = ({ name, type, defaultValue }) => `${name}: ${this.literal(type, depth + 1, defaultValue !== undefined)}`;
    const flat = all.filter(({ type }) => isLeafType(getNamedType(type)));
    if (type.isOneOf) return `{${field(random.pick(depth > 2 ? flat : all))}${random.happens(0.04) ? ', name: "x"' : ""}}`;
    const chosen = all.filter((input) => (graphql.isRequiredInputField(input) && !random.happens(0.04)) || (random.happens(0.25) && (depth < 2 || flat.includes(input))));
    return `{${chosen.map(field).join(", ")}}`;
  }

  variable(type, hasDefault) {
    const { random } = this;
    const known = [...this.variables].filter(([, variable]) => String(variable.type) === String(type));
    if (known.length > 0 && random.happens(0.5)) return `$${random.pick(known)[0]}`;
    const name = `v${this.variables.size}`;
    let wanted = type;
    let fallback;
    if (isNonNullType(type) && random.happens(hasDefault ? 0.5 : 0.1)) wanted = type.ofType;
    else if (!isNonNullType(type) && random.happens(0.2)) wanted = new graphql.GraphQLNonNull(type);
    if (random.happens(isNonNullType(type) && wanted !== type ? 0.7 : 0.2)) fallback = this.constantLiteral(wanted);
    if (random.happens(0.03)) wanted = random.pick([schema.getType("Int"), schema.getType("String"), schema.getType("Filter")]);
    this.variables.set(name, { type: wanted, fallback });
    return `$${name}`;
  }

  constantLiteral(type) {
    const text = new Maker(this.random).literal(type, 1, false);
    return text.includes("$") ? (isListType(getNullableType(type)) ? "[]" : isLeafType(getNamedType(type)) && !isEnumType(getNamedType(type)) ? this.random.pick(literals[getNamedType(type).name]) : "null") : text;
  }

  value(type, depth) {
    const { random } = this;
    if (random.happens(0.03)) return random.pick(anyValues);
    if (!isNonNullType(type) && random.happens(0.1)) return null;
    type = getNullableType(type);
    if (isListType(type)) {
      if (random.happens(0.1)) return this.value(type.ofType, depth + 1);
      return Array.from({ length: random.below(3) }, () => this.value(type.ofType, depth + 1));
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return random.pick(values[type.name]);
    const all = Object.values(type.getFields());
    const flat = all.filter((input) => isLeafType(getNamedType(input.type)));
    if (type.isOneOf) {
      const only = random.pick(depth > 2 ? flat : all);
      return { [only.name]: this.value(only.type, depth + 1) };
    }
    const chosen = all.filter((input) => (graphql.isRequiredInputField(input) && !random.happens(0.04)) || (random.happens(0.25) && (depth < 2 || flat.includes(input))));
    return Object.fromEntries(chosen.map((input) => [input.name, this.value(input.type, depth + 1)]));
  }
}

const words = [
  ...new Set(Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__")).flatMap((type) => [type.name, ...(type.getFields ? Object.keys(type.getFields()) : [])])),
  ..."RED on fragment query mutation subscription F0 F1 v0 v1 Q0 skip include note mark if nothing __typename __schema true null upper first deprecated".split(" "),
];
const marks = ["{", "}", "(", ")", "[", "]", "!", "$", "@", ":", "=", "|", "&", "...", '"', '"""', "#", "\\", "é", "😀", "\u0007", "0", "1.", "-", "\ufeff", "\r\n", "'", "%", "..", "01", "1x", '"\\q"', '"\\ud83d"', "/"];

function tokensOf(text) {
  const lexer = new graphql.Lexer(new graphql.Source(text));
  const tokens = [];
  while (lexer.advance().kind !== "<EOF>") tokens.push(text.slice(lexer.token.start, lexer.token.end));
  return tokens;
}

/** The text with one to three of its tokens changed, lost, doubled or swapped. */
export function broken(text, random) {
  const tokens = tokensOf(text);
  for (let times = 1 + random.below(3); times > 0 && tokens.length > 1; --times) {
    const at = random.below(tokens.length);
    const names = tokens.flatMap((token, index) => (/^\w/.test(token) ? [index] : []));
    const change = random.below(12);
    if (change < 6 && names.length > 0) tokens[random.pick(names)] = random.pick(words);
    else if (change === 6) tokens.splice(at, 1);
    else if (change === 7) tokens.splice(at, 0, tokens[at]);
    else if (change === 8 && at > 0) [tokens[at - 1], tokens[at]] = [tokens[at], tokens[at - 1]];
    else if (change === 9) tokens.splice(at, 0, random.pick(marks));
    else if (change === 10) tokens[at] = random.pick([...words, ...anyLiterals]);
    else tokens.splice(at, 0, random.pick(anyLiterals));
    if (random.happens(0.02)) tokens.length = at;
  }
  const between = () => random.pick([" ", " ", " ", "\n", "  ", "\r\n", "\t", ",", " # é\n"]);
  return tokens.map((token) => token + between()).join("");
}
