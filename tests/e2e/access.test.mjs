import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { pagesOf } from "./pages.mjs";
import * as api from "./support/api.mjs";
import { openWindow, sizes } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();
let pages;

before(async () => {
  await house.opened;
  pages = await pagesOf(house.server.url, api);
});

// Colours are told by the scheme, the layout by the size: each of both is looked at once, since every
// page takes seconds.
for (const [scheme, sizeName] of [["light", "wide"], ["dark", "phone"]]) {
  test(`no page has a violation that axe knows: ${scheme}, ${sizeName}`, async (context) => {
    for (const { name, path, personId, ready } of pages) {
      await context.test(name, async () => {
        const page = await openWindow(house.browser, house.server.url, { size: sizes[sizeName], scheme, personId });
        await page.goto(path);
        await ready(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        await page.context().close();
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`), []);
      });
    }
  });
}

test("no page is wider than a phone, or than a window at 200 % zoom", async (context) => {
  for (const { name, path, personId, ready } of pages) {
    await context.test(name, async () => {
      for (const size of [sizes.phone, { width: 720, height: 450 }]) {
        const page = await openWindow(house.browser, house.server.url, { size, personId });
        await page.goto(path);
        await ready(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await page.context().close();
        assert.ok(beyond <= 0, `${name} is ${beyond} px too wide at ${size.width} px`);
      }
    });
  }
});
