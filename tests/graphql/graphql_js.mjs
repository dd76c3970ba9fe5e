// What graphql-js says, for tests that compare with it. Reads standard input, writes JSON.
//   node graphql_js.mjs introspection-query
//   node graphql_js.mjs rebuild  {"sdl", "introspection"} -> {"expected", "rebuilt"}
//   node graphql_js.mjs validate {"sdl", "queries"}       -> the messages for each query
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const graphql = createRequire(new URL("../../web/package.json", import.meta.url))("graphql");

const input = () => JSON.parse(readFileSync(0, "utf8"));
const printed = (schema) => graphql.printSchema(graphql.lexicographicSortSchema(schema));
const withoutSuggestions = (message) => message.replace(/ Did you mean .*\?$/s, "");

const answers = {
  "introspection-query": () =>
    graphql.getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  rebuild() {
    const { sdl, introspection } = input();
    return {
      expected: printed(graphql.buildSchema(sdl)),
      rebuilt: printed(graphql.buildClientSchema(introspection)),
    };
  },
  validate() {
    const { sdl, queries } = input();
    const schema = graphql.buildSchema(sdl);
    return queries.map((query) => {
      try {
        const problems = graphql.validate(schema, graphql.parse(query));
        return problems.map((problem) => withoutSuggestions(problem.message)).sort();
      } catch (syntax) {
        return [syntax.message];
      }
    });
  },
};

process.stdout.write(JSON.stringify(answers[process.argv[2]]()));
