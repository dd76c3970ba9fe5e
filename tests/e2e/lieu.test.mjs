import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf } from "./support/api.mjs";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

async function ask(page, { much, reason }) {
  await page.goto("/leave?view=requests");
  await page.getByRole("button", { name: "Ask for time in lieu" }).click();
  const form = page.getByRole("form", { name: "Ask for time in lieu" });
  await form.getByText(much, { exact: true }).click();
  await form.getByRole("textbox", { name: /What for\?/ }).fill(reason);
  await form.getByRole("button", { name: "Send request" }).click();
  const row = page.getByRole("listitem").filter({ hasText: reason });
  await row.getByText("Waiting").waitFor();
  return row;
}

test("half a day for extra work is asked for, approved in the inbox, and in the balance", async () => {
  const { person, approver, ask: api, leaveType } = await house.plan();
  const before = await figuresOf(api, leaveType.id);
  const employee = await openWindow(house.browser, house.server.url, { personId: person.id });
  const row = await ask(employee, { much: "Half a day", reason: "Fair on Sunday" });

  const second = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await second.goto("/inbox");
  const card = second.getByRole("article", { name: new RegExp(`^${person.name}, time in lieu for`) });
  await card.getByText("Fair on Sunday").waitFor();
  await card.getByRole("button", { name: /Approve/ }).click();
  await card.waitFor({ state: "detached" });
  await row.getByText("Approved").waitFor();
  const after = await figuresOf(api, leaveType.id);
  assert.equal(Number(after.available) - Number(before.available), 0.5);
});

test("time in lieu is declined with a comment, which the person reads", async () => {
  const { person, approver } = await house.plan();
  const employee = await openWindow(house.browser, house.server.url, { personId: person.id });
  const row = await ask(employee, { much: "A day", reason: "Long evenings" });
  const second = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await second.goto("/inbox");
  const card = second.getByRole("article", { name: new RegExp(`^${person.name}, time in lieu for`) });
  await card.getByRole("button", { name: /Decline/ }).click();
  await card.getByRole("textbox", { name: /Why not\?/ }).fill("Those were paid.");
  await card.getByRole("button", { name: "Decline" }).click();
  await row.getByText("Those were paid.", { exact: false }).waitFor();
  await row.getByText("Declined").waitFor();
});

test("what waits is withdrawn, and what HR enters for somebody is decided by that", async () => {
  const { person, ask: api, leaveType } = await house.plan();
  const employee = await openWindow(house.browser, house.server.url, { personId: person.id });
  const row = await ask(employee, { much: "A day", reason: "By mistake" });
  await row.getByRole("button", { name: /^Withdraw: / }).click();
  await row.getByText("Withdrawn").waitFor();

  const before = await figuresOf(api, leaveType.id);
  const hr = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await hr.goto(`/people/${person.id}?view=requests`);
  await hr.getByRole("button", { name: "Ask for time in lieu" }).click();
  const form = hr.getByRole("form", { name: "Ask for time in lieu" });
  await form.getByText("Other", { exact: true }).click();
  await form.getByRole("textbox", { name: "Days of work" }).fill("1,5");
  await form.getByRole("textbox", { name: /What for\?/ }).fill("Moved the office");
  await form.getByRole("button", { name: "Enter it" }).click();
  await hr.getByText("Entered. It is in the balance now.").waitFor();
  await hr.getByRole("listitem").filter({ hasText: "Moved the office" }).getByText("Approved").waitFor();
  const after = await figuresOf(api, leaveType.id);
  assert.equal(Number(after.available) - Number(before.available), 1.5);
});
