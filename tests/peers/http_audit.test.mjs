// The audit of GraphQL over HTTP by npm graphql-http, every check of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serverAudits } from "graphql-http";
import { signedIn, startServer } from "./support.mjs";

const checks = 61;
let server;

before(async () => {
  server = await startServer();
});
after(() => server.stop());

test("the audit of graphql-http passes whole", async () => {
  const headers = await signedIn(server.url);
  const audits = serverAudits({
    url: `${server.url}/graphql`,
    fetchFn: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...headers } }),
  });
  assert.equal(audits.length, checks);
  const failed = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== "ok") failed.push(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
  assert.deepEqual(failed, []);
});
