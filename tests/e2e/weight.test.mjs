import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

/** What the first visit may load of compressed script, in bytes. */
const scriptBytesMax = 200_000;

const house = openHouse();

test("the home page loads less than 200 kB of compressed script, all from this server", async () => {
  const { id } = house.people[0];
  const page = await openWindow(house.browser, house.server.url, { personId: id });
  const scripts = new Set();
  const foreign = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(response.url());
    if (!response.url().startsWith(house.server.url) && !response.url().startsWith("data:")) foreign.push(response.url());
  });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: /available/ }).first().waitFor();
  const bodies = await Promise.all([...scripts].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  assert.ok(bytes > 50_000, "the scripts were seen");
  assert.ok(bytes < scriptBytesMax, `${bytes} bytes of script`);
  assert.deepEqual(foreign, []);
});
