// The page at which the API is asked by hand: for browsers at /graphql, all from this server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

test("a browser at /graphql asks and is answered, from this server alone", async () => {
  const person = house.people[0];
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  const foreign = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(house.server.url)) foreign.push(request.url());
  });
  await page.goto("/graphql");
  await page.getByRole("button", { name: /execute query/i }).click();
  await page.locator(".result-window").getByText(person.name).first().waitFor();
  await page.getByRole("button", { name: /show documentation explorer/i }).click();
  await page.locator(".graphiql-doc-explorer").getByText("Mutation").first().waitFor();
  assert.deepEqual(foreign, []);
});

test("the same address still answers programs", async () => {
  const answer = await fetch(`${house.server.url}/graphql`, { headers: { accept: "application/json" } });
  assert.match(answer.headers.get("content-type"), /json/);
  const page = await fetch(`${house.server.url}/graphql`, { headers: { accept: "text/html" } });
  assert.match(page.headers.get("content-type"), /html/);
  assert.match(page.headers.get("vary"), /Accept\b/);
});
