// What the API does over HTTP beyond the audit: persisted and trusted operations, batches, other
// origins, conditional requests, compression, and the schema as clients build it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { signedIn, startServer } from "./support.mjs";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const named = (hash) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const rulesOf = ({ errors }) => errors.map(({ extensions }) => extensions.rule);

function client(server) {
  let headers;
  const send = async (body, more = {}) => {
    headers ??= await signedIn(server().url);
    return fetch(`${server().url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers, ...more },
      body: JSON.stringify(body),
    });
  };
  const get = async (parameters, more = {}) => {
    headers ??= await signedIn(server().url);
    return fetch(`${server().url}/graphql?${new URLSearchParams(parameters)}`, { headers: { ...headers, ...more } });
  };
  return { send, ask: async (body) => (await send(body)).json(), get };
}

describe("with default settings", () => {
  let server;
  before(async () => (server = await startServer()));
  after(() => server.stop());
  const { ask, send, get } = client(() => server);

  test("an operation is persisted under its hash and then asked for by it alone", async () => {
    const query = "query Once { me { name } }";
    const extensions = named(sha256(query));
    const unknown = await ask({ extensions });
    assert.equal(unknown.errors[0].message, "PersistedQueryNotFound");
    const sent = await ask({ query, extensions });
    assert.ok(sent.data.me.name);
    assert.deepEqual(await ask({ extensions }), sent);
    assert.deepEqual(await ask({ documentId: `sha256:${sha256(query)}` }), sent);
    const read = await get({ extensions: JSON.stringify(extensions) });
    assert.deepEqual(await read.json(), sent);
  });

  test("nothing is persisted under another one's hash, and nothing that is invalid", async () => {
    const wrong = named(sha256("{ me { id } }"));
    assert.deepEqual(rulesOf(await ask({ query: "{ __typename }", extensions: wrong })), ["graphql.persisted_query_mismatch"]);
    assert.deepEqual(rulesOf(await ask({ extensions: wrong })), ["graphql.persisted_query_not_found"]);
    const invalid = "{ nothing }";
    assert.deepEqual(rulesOf(await ask({ query: invalid, extensions: named(sha256(invalid)) })), ["graphql.fields_on_correct_type"]);
    assert.deepEqual(rulesOf(await ask({ extensions: named(sha256(invalid)) })), ["graphql.persisted_query_not_found"]);
  });

  test("a list of operations is refused", async () => {
    const answer = await send([{ query: "{ __typename }" }]);
    assert.equal(answer.status, 400);
    assert.deepEqual(rulesOf(await answer.json()), ["graphql.batch_too_large"]);
  });

  test("a GET whose answer has not changed is answered 304", async () => {
    const query = { query: "{ me { id name } }" };
    const first = await get(query);
    const tag = first.headers.get("etag");
    assert.match(tag, /^"[0-9a-f]{32}"$/);
    assert.equal(first.headers.get("cache-control"), "private, no-cache");
    const second = await get(query, { "if-none-match": tag });
    assert.equal(second.status, 304);
    assert.equal(await second.text(), "");
    const other = await get({ query: "{ me { name id } }" }, { "if-none-match": tag });
    assert.equal(other.status, 200);
  });

  test("a GET changes nothing", async () => {
    const answer = await get({ query: 'mutation { cancelLeave(requestId: "1", commandId: "2") { version } }' });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get("allow"), "POST");
  });

  test("forms are not accepted: a page elsewhere could send one", async () => {
    const headers = { ...(await signedIn(server.url)), "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: "query={__typename}" });
    assert.equal(answer.status, 415);
  });

  test("large answers are compressed for those who understand it", async () => {
    const query = "{ people(first: 200) { nodes { id name email employedFrom } } }";
    const packed = await send({ query }, { "accept-encoding": "gzip" });
    assert.equal(packed.headers.get("content-encoding"), "gzip");
    const plain = await send({ query }, { "accept-encoding": "identity" });
    assert.equal(plain.headers.get("content-encoding"), null);
    assert.deepEqual(await packed.json(), await plain.json());
    const small = await send({ query: "{ __typename }" }, { "accept-encoding": "gzip" });
    assert.equal(small.headers.get("content-encoding"), null);
  });

  test("pages of other origins learn nothing", async () => {
    const answer = await send({ query: "{ __typename }" }, { origin: "https://elsewhere.example" });
    assert.equal(answer.headers.get("access-control-allow-origin"), null);
    const asked = await fetch(`${server.url}/graphql`, { method: "OPTIONS", headers: { origin: "https://elsewhere.example" } });
    assert.equal(asked.headers.get("access-control-allow-origin"), null);
  });

  test("a client builds the schema from introspection that we publish", async () => {
    const sdl = await readFile(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
    const { data } = await ask({ query: getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }) });
    const printed = (schema) => printSchema(lexicographicSortSchema(schema));
    assert.equal(printed(buildClientSchema(data)), printed(buildSchema(sdl)));
  });
});

describe("with batches, another origin and a hidden schema", () => {
  let server;
  before(async () => (server = await startServer("--graphql-batch", "3", "--cors-origin", "https://intranet.example", "--no-introspection")));
  after(() => server.stop());
  const { ask, send } = client(() => server);

  test("as many operations as are allowed are answered in their order", async () => {
    const answers = await ask([{ query: "{ a: __typename }" }, { query: "{ nothing }" }, { query: "{ b: __typename }" }]);
    assert.deepEqual(answers.map(({ data }) => data), [{ a: "Query" }, undefined, { b: "Query" }]);
    assert.equal((await send(Array(4).fill({ query: "{ __typename }" }))).status, 400);
    assert.equal((await send([])).status, 400);
  });

  test("pages of that origin may ask, without cookies", async () => {
    const origin = "https://intranet.example";
    const asked = await fetch(`${server.url}/graphql`, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get("access-control-allow-origin"), origin);
    assert.equal(asked.headers.get("access-control-allow-credentials"), null);
    const headers = { origin, "content-type": "application/json" };
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: '{"query":"{ __typename }"}' });
    assert.equal(answer.headers.get("access-control-allow-origin"), origin);
    assert.equal(answer.headers.get("vary").includes("Origin"), true);
  });

  test("the schema is not told", async () => {
    assert.deepEqual(rulesOf(await ask({ query: "{ __schema { types { name } } }" })), ["graphql.introspection_disabled"]);
  });
});

describe("with trusted documents", () => {
  const trusted = "query Me { me { name } }";
  let server;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-peers-"));
    await writeFile(join(folder, "documents.json"), JSON.stringify({ [sha256(trusted)]: trusted }));
    server = await startServer("--trusted-documents", join(folder, "documents.json"));
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const { ask } = client(() => server);

  test("they are answered by hash and by text, and nothing else is", async () => {
    assert.ok((await ask({ extensions: named(sha256(trusted)) })).data.me.name);
    assert.ok((await ask({ documentId: sha256(trusted) })).data.me.name);
    assert.ok((await ask({ query: trusted })).data.me.name);
    const other = "{ me { id } }";
    assert.deepEqual(rulesOf(await ask({ query: other })), ["graphql.document_not_trusted"]);
    assert.deepEqual(rulesOf(await ask({ query: other, extensions: named(sha256(other)) })), ["graphql.document_not_trusted"]);
  });
});

describe("with a low rate", () => {
  let server;
  before(async () => (server = await startServer("--graphql-rate", "1", "--graphql-burst", "5", "--graphql-batch", "100")));
  after(() => server.stop());
  const { ask, send } = client(() => server);

  test("a caller who asks too often is told how long to wait, and nobody else is", async () => {
    const statuses = [];
    for (let count = 0; count < 8; ++count) statuses.push((await send({ query: "{ __typename }" })).status);
    assert.deepEqual(statuses.slice(0, 5), [200, 200, 200, 200, 200]);
    assert.equal(statuses.at(-1), 429);
    const refused = await send({ query: "{ __typename }" });
    assert.ok(Number(refused.headers.get("retry-after")) >= 1);
    assert.deepEqual(rulesOf(await refused.json()), ["graphql.too_many_requests"]);
    const batch = await ask(Array(50).fill({ query: "{ __typename }" }));
    assert.ok(batch.filter(({ data }) => data).length <= 2);
    const other = { ...(await signedIn(server.url, 1)), "content-type": "application/json" };
    assert.equal((await fetch(`${server.url}/graphql`, { method: "POST", headers: other, body: '{"query":"{ __typename }"}' })).status, 200);
  });

  test("so is one who asks over a WebSocket", async () => {
    const headers = await signedIn(server.url, 2);
    class SignedIn extends WebSocket {
      constructor(url, protocols) {
        super(url, protocols, { headers });
      }
    }
    const url = `${server.url.replace("http", "ws")}/graphql`;
    const socket = createClient({ url, webSocketImpl: SignedIn, retryAttempts: 0 });
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => socket.iterate({ query: "{ __typename }" }).next()),
    );
    await socket.dispose();
    const refused = answers.filter(({ status }) => status === "rejected");
    assert.ok(refused.length >= 1 && refused.length <= 3);
    assert.match(refused[0].reason[0].message, /try again in \d+ s/);
    assert.equal(refused[0].reason[0].extensions.rule, "graphql.too_many_requests");
  });
});

describe("attacks over HTTP", () => {
  let server;
  before(async () => (server = await startServer("--graphql-batch", "10")));
  after(() => server.stop());
  const { send, get } = client(() => server);
  const timeMax = 3_000;

  /** Status and first rule of the answer, which comes within the time. */
  async function refusal(answer) {
    const started = performance.now();
    const response = await answer;
    const [rule] = rulesOf(await response.json());
    assert.ok(performance.now() - started < timeMax);
    return [response.status, rule];
  }

  test("floods of operations in one request", async () => {
    assert.deepEqual(await refusal(send(Array(20_000).fill({ query: "{ me { id } }" }))), [400, "graphql.batch_too_large"]);
  });
  test("a body that is too large", async () => {
    assert.deepEqual(await refusal(send({ query: "{ me { id } } #" + "x".repeat(2_000_000) })), [413, "http.body_too_large"]);
  });
  test("variables that are nested deep", async () => {
    const headers = { ...(await signedIn(server.url)), "content-type": "application/json" };
    const body = `{"query":"{ __typename }","variables":{"v":${"[".repeat(200_000)}${"]".repeat(200_000)}}}`;
    const [status] = await refusal(fetch(`${server.url}/graphql`, { method: "POST", headers, body }));
    assert.equal(status, 400);
  });
  test("introspection in a circle", async () => {
    const circle = (times) => (times === 0 ? "name" : `fields { type { ${circle(times - 1)} } }`);
    assert.deepEqual(await refusal(get({ query: `{ __schema { types { ${circle(6)} } } }` }, { accept: "application/graphql-response+json" })), [400, "graphql.too_costly"]);
  });
  test("lists within lists", async () => {
    const query = "{ people(first: 200) { nodes { team { approvers { team { approvers { requests { overlaps { id } } } } } } } } }";
    assert.deepEqual((await refusal(send({ query })))[1], "graphql.too_costly");
    const varying = `query ($first: Int) { people(first: $first) { nodes { requests { overlaps { days { date } } } } } }`;
    assert.deepEqual((await refusal(send({ query: varying, variables: { first: 200 } })))[1], "graphql.too_costly");
    assert.equal((await send({ query: varying, variables: { first: 1 } })).status, 200);
  });
});
