import assert from "node:assert/strict";
import { test } from "node:test";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

test("a figure opens its reasons down to the events that made it", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.getByRole("button", { name: /available\. Show why/ }).first().click();
  const drawer = page.getByRole("dialog", { name: "Available" });
  await drawer.getByRole("button", { expanded: true }).first().waitFor();
  const event = drawer.locator("code", { hasText: /^#\d+$/ }).first();
  for (let opened = 0; opened < 12 && (await event.count()) === 0; opened++) {
    await drawer.getByRole("button", { expanded: false }).last().click();
  }
  assert.match(await event.innerText(), /^#\d+$/);
});

test("an explained figure is shown on another day, and as it was known on another day", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/leave");
  await page.getByRole("button", { name: /^Available: / }).click();
  const drawer = page.getByRole("dialog", { name: "Available" });
  await drawer.getByText("Another day").click();
  await drawer.getByRole("button", { name: /Figures for/ }).click();
  const day = drawer.getByRole("button", { name: /^15 / }).first();
  const chosen = (await day.getAttribute("aria-label")) ?? (await day.innerText());
  await day.click();
  await drawer.getByText(new RegExp(`on ${chosen}`)).waitFor();
  await drawer.getByRole("switch", { name: "As we knew it then" }).click({ force: true });
  await drawer.getByText(/as known by the end of/).waitFor();
});

test("the statement shows another day's figures", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/leave?asOf=2026-06-30");
  await page.getByText(/On 30 June 2026/).waitFor();
  const dates = await page.getByRole("row").locator("td:first-child").allInnerTexts();
  assert.ok(dates.length > 0);
});

test("the palette reaches a page and a person from the keyboard", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  const search = page.getByPlaceholder("Search pages, people, actions");
  await search.fill("calend");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/calendar/);
  await page.keyboard.press("Control+k");
  await search.fill(house.people[0].name);
  await page.getByRole("button", { name: house.people[0].name }).or(page.getByText(house.people[0].name)).first().waitFor();
});

test("the page speaks German", async () => {
  const [person] = house.people;
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  await page.getByRole("button", { name: `${person.name}, menu` }).first().click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: /^Hallo, / }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
});

test("signing out leads to the sign-in page", async () => {
  const [person] = house.people;
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  await page.getByRole("button", { name: `${person.name}, menu` }).first().click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/\/welcome$/);
  await page.goto("/leave");
  await page.waitForURL(/\/welcome$/);
});
