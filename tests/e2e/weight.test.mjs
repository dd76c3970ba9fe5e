import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import * as api from "./support/api.mjs";
import { openWindow, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

/** What the first visit may load of compressed script, in bytes. */
const scriptBytesMax = 200_000;

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

test("the home page loads less than 200 kB of compressed script, all from this server", async () => {
  const { id } = (await api.demoPeople(server.url))[0];
  const page = await openWindow(browser, server.url, { personId: id });
  const scripts = new Set();
  const foreign = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(response.url());
    if (!response.url().startsWith(server.url) && !response.url().startsWith("data:")) foreign.push(response.url());
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
