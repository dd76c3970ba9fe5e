import assert from "node:assert/strict";
import { test } from "node:test";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

const signedOut = (page) => page.getByRole("heading", { level: 1, name: "Time off, and the reason for every number." }).waitFor();

test("one signs out of another browser, which notices", async () => {
  const { id } = house.employee;
  const phone = await openWindow(house.browser, house.server.url, { personId: id });
  const laptop = await openWindow(house.browser, house.server.url, { personId: id });
  await laptop.goto("/settings");
  const list = laptop.locator("section", { has: laptop.getByRole("heading", { name: "Where you are signed in" }) });
  await list.getByText("Here", { exact: true }).waitFor();
  await list.getByRole("button", { name: /^Sign out of / }).click();
  await laptop.getByText("Signed out there.").waitFor();
  await list.getByRole("listitem").nth(1).waitFor({ state: "detached" });
  assert.equal(await list.getByRole("listitem").count(), 1);
  // Without a press: the connection that keeps the page live is closed.
  await signedOut(phone);
  await laptop.context().close();
  await phone.context().close();
});

test("a session that has ended leads to the sign-in page", async () => {
  const { id } = house.employee;
  const page = await openWindow(house.browser, house.server.url, { personId: id });
  const answer = await page.context().request.delete("/session");
  assert.equal(answer.status(), 204);
  await page.goto("/settings");
  await signedOut(page);
  await page.context().close();
});
