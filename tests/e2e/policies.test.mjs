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
  await page.getByRole("group").filter({ hasText: "Because: " }).first().locator("summary").click();
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
  await page.getByText("All terms as JSON").first().click();
  const terms = page.getByRole("textbox", { name: "All terms" });
  await terms.fill('{"grunt": {}}');
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByRole("alert").getByText(/grunt/).waitFor();
  assert.ok(await page.getByRole("button", { name: "Save" }).isDisabled());
  await terms.fill("{");
  await page.getByText("This is not a JSON object.").waitFor();
});

test("steps and what is carried over are said as fields, shown in words and saved as terms", async () => {
  const ask = await signedInApi(house.server.url, house.admin.id);
  const yearly = (await ask(policies)).policies.find(({ versions }) => JSON.parse(versions.at(-1).terms).grant?.amount);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/policies?policy=${yearly.id}`);
  await page.getByText("More over time").first().click();
  await page.getByRole("button", { name: "Add" }).filter({ visible: true }).click();
  const step = page.getByRole("group", { name: "More over time 1" });
  await step.getByRole("textbox", { name: "After years of service" }).fill("3");
  await step.getByRole("textbox", { name: "Amount" }).fill("33");
  await page.getByText("after 3 years: 33 days").waitFor();
  await page.getByText("What is left at the end", { exact: true }).first().click();
  await page.getByRole("combobox", { name: "What is left", exact: true }).selectOption("Is carried over up to a limit");
  await page.getByRole("textbox", { name: "At most", exact: true }).filter({ visible: true }).fill("4");
  await page.getByRole("combobox", { name: "How long it can be used" }).filter({ visible: true }).selectOption("until a day of the year");
  await page.getByRole("combobox", { name: "Until: month" }).filter({ visible: true }).selectOption("June");
  await page.getByRole("combobox", { name: "Until: day" }).filter({ visible: true }).selectOption("30");
  await page.getByText("Carried over up to 4 days, until 30 June").waitFor();
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText(/balances? moves?\./).waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Saved\./).waitFor();
  const saved = JSON.parse((await ask(policies)).policies.find(({ id }) => id === yearly.id).versions.at(-1).terms);
  assert.deepEqual(saved.tiers, [{ after_years: 3, amount: "33" }]);
  assert.deepEqual(saved.carry_over, { limit: "4", expiry: { kind: "on_date", last_day: "06-30" } });
});

test("a policy is made from the law of a country, with its leave type, after a look at whom it reaches", async () => {
  const ask = await signedInApi(house.server.url, house.admin.id);
  const before = (await ask(policies)).policies.length;
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/policies");
  await page.getByRole("button", { name: "New policy" }).click();
  const startsFrom = page.getByRole("combobox", { name: "Start from" }).or(page.getByRole("textbox", { name: "Start from" })).first();
  await startsFrom.click();
  await page.getByRole("option", { name: /^Japan: annual paid leave by years/ }).click();
  await page.getByText("Labor Standards Act").first().waitFor();
  await page.getByText(/after 78 months: 20 days/).waitFor();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Tokyo");
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText(/balances? moves?\./).waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Saved\./).waitFor();
  await page.getByRole("button", { name: /^Tokyo/ }).waitFor();
  const { policies: now } = await ask("{ policies { name leaveType { name } versions { terms } } }");
  assert.equal(now.length, before + 1);
  assert.equal(now.at(-1).leaveType.name, "Annual paid leave");
  assert.equal(JSON.parse(now.at(-1).versions[0].terms).tiers.length, 6);
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
