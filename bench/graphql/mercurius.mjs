// Mercurius with JIT over the same schema, answering from memory what our server has answered: every
// field is a property that is there already.
//   node mercurius.mjs ANSWERS.json     prints its port
import { readFileSync } from "node:fs";
import fastify from "fastify";
import mercurius from "mercurius";

const answers = JSON.parse(readFileSync(process.argv[2], "utf8"));
const schema = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
const app = fastify();
app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: { Query: Object.fromEntries(Object.entries(answers).map(([field, answer]) => [field, () => answer])) },
});
await app.listen({ port: 0, host: "127.0.0.1" });
console.log(JSON.stringify({ port: app.server.address().port }));
