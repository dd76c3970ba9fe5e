// The client of npm graphql-sse, unmodified, with a connection for each operation.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient } from "graphql-sse";
import { changer, pause, startServer } from "./support.mjs";

let server;
let somebody;
let client;
before(async () => {
  server = await startServer();
  somebody = await changer(server.url);
  client = createClient({ url: `${server.url}/graphql`, headers: somebody.headers, retryAttempts: 0 });
});
after(async () => {
  client.dispose();
  await server.stop();
});

async function all(query) {
  const results = [];
  for await (const result of client.iterate({ query })) results.push(result);
  return results;
}

test("a query is answered once", async () => {
  assert.deepEqual(await all("{ __typename }"), [{ data: { __typename: "Query" } }]);
});

test("a mutation is carried out", async () => {
  const [{ data }] = await all('mutation { withdrawLeave(requestId: "none", commandId: "none") { userErrors { rule } } }');
  assert.equal(data.withdrawLeave.userErrors.length, 1);
});

test("what is wrong with an operation comes as its only result", async () => {
  const [result, ...others] = await all("{ nothing }");
  assert.equal(result.errors[0].message, 'Cannot query field "nothing" on type "Query".');
  assert.deepEqual(others, []);
});

test("a subscription sees what changes", async () => {
  const seen = client.iterate({ query: `subscription { live ${somebody.query} }` });
  const first = (await seen.next()).value;
  const change = somebody.change();
  const second = (await seen.next()).value;
  await change;
  assert.equal(second.data.live.me.requests.length, first.data.live.me.requests.length + 1);
  await seen.return();
  await somebody.change();
});

const live = () => `${server.url}/graphql?${new URLSearchParams({ query: `subscription { live ${somebody.query} }` })}`;

/** The events of a stream as browsers read them. */
async function* eventsOf(headers, stop) {
  const answer = await fetch(live(), { headers: { accept: "text/event-stream", ...somebody.headers, ...headers }, signal: stop });
  assert.equal(answer.status, 200);
  let text = "";
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
      const fields = Object.fromEntries(text.slice(0, end).split("\n").map((line) => line.split(/: (.*)/s)));
      if (fields.event) yield fields;
    }
  }
}

test("a browser that connects again goes on from its last event", async () => {
  const stop = new AbortController();
  const first = (await eventsOf({}, stop.signal).next()).value;
  assert.equal(first.event, "next");
  assert.equal(JSON.parse(first.data).extensions.version, Number(first.id));

  const next = eventsOf({ "last-event-id": first.id }, stop.signal).next();
  assert.equal(await Promise.race([next, pause(500)]), undefined);
  await somebody.change();
  assert.ok(Number((await next).value.id) > Number(first.id));
  stop.abort();
});

test("a GET changes nothing", async () => {
  const query = 'mutation { withdrawLeave(requestId: "1", commandId: "2") { version } }';
  const answer = await fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "text/event-stream", ...somebody.headers } });
  assert.match(await answer.text(), /graphql\.get_is_for_queries/);
});

test("nobody is told anything without signing in", async () => {
  assert.equal((await fetch(live(), { headers: { accept: "text/event-stream" } })).status, 401);
});
