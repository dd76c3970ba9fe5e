// The client of npm graphql-ws, unmodified, and raw frames for what it would never send: every code
// with which a connection is closed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { changer, pause, signedIn, startServer } from "./support.mjs";

let server;
let somebody;
before(async () => {
  server = await startServer();
  somebody = await changer(server.url);
});
after(() => server.stop());

const address = () => `${server.url.replace("http", "ws")}/graphql`;

function makeClient(headers, options = {}) {
  class SignedIn extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols, { headers });
    }
  }
  return createClient({ url: address(), webSocketImpl: SignedIn, retryAttempts: 0, ...options });
}

describe("the client of graphql-ws", () => {
  let client;
  before(() => (client = makeClient(somebody.headers)));
  after(() => client.dispose());

  async function once(query) {
    const results = [];
    for await (const result of client.iterate({ query })) results.push(result);
    assert.equal(results.length, 1);
    return results[0];
  }

  test("answers a query once", async () => {
    assert.deepEqual((await once("{ __typename }")).data, { __typename: "Query" });
  });

  test("carries out a mutation", async () => {
    const { data } = await once('mutation { withdrawLeave(requestId: "none", commandId: "none") { userErrors { rule } } }');
    assert.equal(data.withdrawLeave.userErrors.length, 1);
  });

  test("learns what is wrong with an operation", async () => {
    await assert.rejects(once("{ nothing }"), (errors) => {
      assert.equal(errors[0].message, 'Cannot query field "nothing" on type "Query".');
      return true;
    });
  });

  test("sees what changes, and only then", async () => {
    const seen = client.iterate({ query: `subscription { live ${somebody.query} }` });
    const first = (await seen.next()).value;
    const before = first.data.live.me.requests.length;
    const change = somebody.change();
    const second = (await seen.next()).value;
    await change;
    assert.equal(second.data.live.me.requests.length, before + 1);
    assert.ok(second.extensions.version > first.extensions.version);
    await seen.return();
    await somebody.change();
  });

  test("goes on from a version without missing a change and without what it has", async () => {
    const query = `subscription { live ${somebody.query} }`;
    const seen = client.iterate({ query });
    const { extensions } = (await seen.next()).value;
    await seen.return();

    const same = client.iterate({ query, extensions: { resumeFrom: extensions.version } });
    const next = same.next();
    assert.equal(await Promise.race([next, pause(500)]), undefined);
    await somebody.change();
    const changed = (await next).value;
    assert.ok(changed.extensions.version > extensions.version);
    await same.return();

    await somebody.change();
    const later = client.iterate({ query, extensions: { resumeFrom: changed.extensions.version } });
    const missed = (await later.next()).value;
    assert.notDeepEqual(missed.data, changed.data);
    await later.return();
  });
});

/** Sends the frames one after another and tells how the server closes the connection. */
async function closeOf({ headers = somebody.headers, protocol = "graphql-transport-ws", frames = [] }) {
  const socket = new WebSocket(address(), protocol, { headers });
  const closed = new Promise((done) => socket.on("close", (code, reason) => done({ code, reason: String(reason) })));
  socket.on("error", () => {});
  await new Promise((done) => socket.once("open", done));
  for (const frame of frames) socket.send(typeof frame === "string" || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  return closed;
}

const init = { type: "connection_init" };
const subscribe = (id) => ({ id, type: "subscribe", payload: { query: "subscription { live { me { id } } }" } });

describe("a connection is closed", () => {
  const cases = [
    ["with 4400 for what is no JSON", 4400, { frames: ["{"] }],
    ["with 4400 for a message that is no object", 4400, { frames: ["[]"] }],
    ["with 4400 for an unknown type", 4400, { frames: [init, { type: "start" }] }],
    ["with 4400 for a subscription without id", 4400, { frames: [init, { type: "subscribe", payload: { query: "{ __typename }" } }] }],
    ["with 4400 for a subscription without query", 4400, { frames: [init, { id: "1", type: "subscribe", payload: {} }] }],
    ["with 4401 for a subscription before the greeting", 4401, { frames: [subscribe("1")] }],
    ["with 4403 when nobody is signed in", 4403, { headers: {}, frames: [init] }],
    ["with 4406 for another subprotocol", 4406, { protocol: [] }],
    ["with 4409 for an id that is in use", 4409, { frames: [init, subscribe("1"), subscribe("1")] }],
    ["with 4429 for a second greeting", 4429, { frames: [init, init] }],
    ["with 1003 for what is no text", 1003, { frames: [Buffer.from("{}")] }],
    ["with 1009 for a message that is too large", 1009, { frames: [" ".repeat(300_000)] }],
  ];
  for (const [name, code, how] of cases)
    test(name, async () => {
      assert.equal((await closeOf(how)).code, code);
    });

  test("with 4408 when no greeting comes", { timeout: 20_000 }, async () => {
    assert.equal((await closeOf({})).code, 4408);
  });

  test("with 1001 when the server stops", async () => {
    const other = await startServer();
    const headers = await signedIn(other.url);
    const socket = new WebSocket(`${other.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
    const closed = new Promise((done) => socket.on("close", done));
    await new Promise((done) => socket.once("open", done));
    socket.send(JSON.stringify(init));
    await other.stop();
    assert.equal(await closed, 1001);
  });
});

test("a ping is answered with its payload", async () => {
  const socket = new WebSocket(address(), "graphql-transport-ws", { headers: somebody.headers });
  await new Promise((done) => socket.once("open", done));
  const answer = new Promise((done) => socket.once("message", (text) => done(JSON.parse(text))));
  socket.send(JSON.stringify({ type: "ping", payload: { at: 1 } }));
  assert.deepEqual(await answer, { type: "pong", payload: { at: 1 } });
  socket.close();
});
