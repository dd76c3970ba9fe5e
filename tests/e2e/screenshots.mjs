import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pagesOf } from "./pages.mjs";
import * as api from "./support/api.mjs";
import { openWindow, sizes, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

/** `npm run screenshots -- FOLDER PAGE...`; by default every page, into the documentation. */
const [folder, ...wanted] = process.argv.slice(2);
const target = folder ?? resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/screenshots");
const server = await startServer();
const browser = await startBrowser();
try {
  await mkdir(target, { recursive: true });
  for (const { name, path, personId, ready } of await pagesOf(server.url, api)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const scheme of ["light", "dark"]) {
      for (const size of Object.values(sizes)) {
        const page = await openWindow(browser, server.url, { size, scheme, personId });
        await page.goto(path);
        await ready(page);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(target, `${name}-${size.width}-${scheme}.png`) });
        await page.context().close();
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
