// The page at which the API is asked by hand: for browsers at /graphql, all from this server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as api from "./support/api.mjs";
import { openWindow, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a browser at /graphql asks and is answered, from this server alone", async () => {
  const person = (await api.demoPeople(server.url))[0];
  const page = await openWindow(browser, server.url, { personId: person.id });
  const foreign = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) foreign.push(request.url());
  });
  await page.goto("/graphql");
  await page.getByRole("button", { name: /execute query/i }).click();
  await page.locator(".result-window").getByText(person.name).first().waitFor();
  await page.getByRole("button", { name: /show documentation explorer/i }).click();
  await page.locator(".graphiql-doc-explorer").getByText("Mutation").first().waitFor();
  assert.deepEqual(foreign, []);
});

test("the same address still answers programs", async () => {
  const answer = await fetch(`${server.url}/graphql`, { headers: { accept: "application/json" } });
  assert.match(answer.headers.get("content-type"), /json/);
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: "text/html" } });
  assert.match(page.headers.get("content-type"), /html/);
  assert.match(page.headers.get("vary"), /Accept\b/);
});
