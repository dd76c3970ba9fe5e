import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { signedInApi, weekAcrossHoliday } from "./support/api.mjs";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

test("a chain says when it reminds and when it lapses, and the request tells until when it waits", async () => {
  const { person, ask, approver, input } = await weekAcrossHoliday(house.server.url);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/chains");
  await page.getByRole("textbox", { name: "Name" }).fill("Patient");
  const reminders = page.getByRole("combobox", { name: "Remind those who decide" }).or(page.getByRole("textbox", { name: "Remind those who decide" })).first();
  await reminders.click();
  await page.getByRole("option", { name: "after 3 working days" }).click();
  await page.getByRole("option", { name: "after 1 working day", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Lapses after working days" }).fill("5");
  await page.getByText("Reminders after 1, 3 working days. Lapses after 5 working days.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Save the chain" }).click();
  await page.getByText(/^Saved\./).waitFor();

  const { requestLeave } = await ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id answerUntil reminderDays } userErrors { rule } } }",
    { input, id: randomUUID() },
  );
  assert.equal(requestLeave.request.reminderDays.length, 2);
  assert.ok(requestLeave.request.answerUntil);

  const decider = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await decider.goto("/inbox");
  const card = decider.getByRole("article", { name: new RegExp(`^${person.name}, `) }).filter({ hasText: /Lapses unless it is answered by/ });
  await card.getByRole("button", { name: /^Later/ }).click();
  await card.getByRole("button", { name: /^Next week/ }).click();
  await decider.getByText(/^You will be reminded on /).waitFor();
  await card.waitFor();

  const hr = await signedInApi(house.server.url, house.admin.id);
  const { chains } = await hr("{ chains { terms } }");
  assert.deepEqual(JSON.parse(chains.at(-1).terms).patience, { remind_after: [1, 3], lapses_after: 5 });
});
