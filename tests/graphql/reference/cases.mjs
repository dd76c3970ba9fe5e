// Writes cases with the answer of graphql-js, a line of JSON each:
//   node cases.mjs SEED COUNT FILE
import { writeFileSync } from "node:fs";
import { graphql, schema } from "./garden.mjs";
import { Maker, broken, chance } from "./generator.mjs";

const [seed, count, file] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const problemsMax = 10_000;

const shown = ({ message, locations, path }) => ({ message, locations: locations ?? [], path: path ?? null });

function answer({ query, variables, name }) {
  let document;
  try {
    document = graphql.parse(query);
  } catch (problem) {
    return { errors: [shown(problem)] };
  }
  let problems;
  try {
    problems = graphql.validate(schema, document, undefined, { maxErrors: problemsMax });
  } catch (mistake) {
    return { errors: [shown(mistake)], thrown: true };
  }
  if (problems.length > 0) return { errors: problems.map(shown) };
  const result = graphql.executeSync({ schema, document, variableValues: variables, operationName: name });
  const errors = (result.errors ?? []).map(shown);
  return "data" in result ? { data: result.data, errors } : { errors };
}

const random = chance(seed);
const lines = [];
for (let number = 0; number < count; ++number) {
  const made = new Maker(random).make();
  if (random.happens(0.45)) made.query = broken(made.query, random);
  lines.push(JSON.stringify({ ...made, answer: answer(made) }));
}
writeFileSync(file, lines.join("\n") + "\n");
