import assert from "node:assert/strict";
import { test } from "node:test";
import { signedInApi } from "./support/api.mjs";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

const policies = "{ policies { id name versions { from terms } } }";

test("a policy's change is seen before it is saved, and does what was seen", async () => {
  const ask = await signedInApi(house.server.url, house.admin.id);
  const yearly = (await ask(policies)).policies.find(({ versions }) => JSON.parse(versions.at(-1).terms).grant?.amount);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/policies?policy=${yearly.id}`);
  const save = page.getByRole("button", { name: "Save" });
  assert.ok(await save.isDisabled());
  const amount = page.getByRole("textbox", { name: "Amount" });
  await amount.fill(String(Number(await amount.inputValue()) + 2));
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText(/balances? moves?\./).waitFor();
  assert.ok(await save.isEnabled());
  await page.getByText(/^Because: /).first().waitFor();

  // What is changed after it was seen has to be seen anew.
  await amount.fill(String(Number(await amount.inputValue()) + 1));
  assert.ok(await save.isDisabled());
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText(/balances? moves?\./).waitFor();
  await save.click();
  await page.getByText(/^Saved\./).waitFor();
  const now = (await ask(policies)).policies.find(({ id }) => id === yearly.id);
  assert.equal(now.versions.length, yearly.versions.length + 1);
  const before = JSON.parse(yearly.versions.at(-1).terms);
  const after = JSON.parse(now.versions.at(-1).terms);
  assert.equal(Number(after.grant.amount), Number(before.grant.amount) + 3);
});

test("a policy that is wrong is refused with the reason, and cannot be saved", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/policies");
  const terms = page.getByRole("textbox", { name: "All terms" });
  await terms.fill('{"grunt": {}}');
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByRole("alert").getByText(/grunt/).waitFor();
  assert.ok(await page.getByRole("button", { name: "Save" }).isDisabled());
  await terms.fill("{");
  await page.getByText("This is not a JSON object.").waitFor();
});

test("policies are not for everybody", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/policies");
  await page.getByText("Policies are for HR").waitFor();
});

test("home shows the figures of another day, and the address can be shared", async () => {
  const ask = await signedInApi(house.server.url, house.employee.id);
  const { me } = await ask(`{ me { today balances(asOf: "2027-06-30") { kind available { value } } } }`);
  const expected = me.balances.find(({ kind }) => kind === "TRACKED").available.value;
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/?asOf=2027-06-30");
  await page.getByText("On 30 June 2027", { exact: true }).waitFor();
  const figure = page.getByRole("button", { name: /available\. Show why/ }).first();
  await figure.getByText(expected, { exact: true }).waitFor();
  await figure.click();
  await page.getByRole("dialog", { name: "Available" }).getByText(/on 30 June 2027/).waitFor();
});

test("home shows what was known on a day", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/?knownAt=2001-01-01");
  await page.getByText(/as known by the end of 1 January 2001/).waitFor();
  await page.getByRole("button", { name: /available\. Show why/ }).first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.getByRole("button", { name: /available\. Show why/ }).first().waitFor();
});
