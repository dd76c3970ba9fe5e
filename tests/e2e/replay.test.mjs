import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { addDays, signedInApi } from "./support/api.mjs";
import { openWindow, spokenDate } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

/** Nobody may be away on the days of the plan; the answer ends the rule. */
async function closeTheHouse({ input: { from, to } }) {
  const ruleId = randomUUID();
  const terms = JSON.stringify({ name: "Stocktaking", window: { from, to }, condition: { kind: "blackout" }, message: "We count everything." });
  await house.change({ rule: { ruleId, from, terms } });
  return () => house.change({ ruleEnd: { ruleId, from } });
}

test("why leave was declined is shown as it was known then, though the rule has ended since", async () => {
  const wish = await house.plan();
  const { requestLeave } = await wish.ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id } } }",
    { input: wish.input, id: randomUUID() },
  );
  const open = await closeTheHouse(wish);
  const decide = await signedInApi(house.server.url, wish.approver.id);
  await decide("mutation ($of: ID!, $id: ID!) { rejectLeave(requestId: $of, commandId: $id) { userErrors { rule } } }", { of: requestLeave.request.id, id: randomUUID() });
  await open();

  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto("/leave?view=requests");
  const row = page.getByRole("listitem").filter({ hasText: "Declined" }).first();
  await row.getByRole("button", { expanded: false }).first().click();
  await row.getByRole("button", { name: /^Why\?/ }).click();
  await row.getByText("This spoke against it").waitFor();
  assert.match(await row.locator('[data-rule="request.blackout"]').innerText(), /We count everything\./);
  await row.getByText(/^What was known on /).waitFor();
});

test("what would pass is told of a day before the rule against it, and is not sent", async () => {
  const wish = await house.plan();
  const open = await closeTheHouse(wish);
  const { leaveTypeId, from, to } = wish.input;
  const path = `/request?type=${leaveTypeId}&from=${from}&to=${to}`;
  const yesterday = addDays(wish.today, -1);
  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto(path);
  await page.locator('[data-rule="request.blackout"]').first().waitFor();
  await page.getByRole("button", { name: "Was it refused earlier? See why" }).click();
  await page.goto(`${path}&askedOn=${yesterday}`);
  await page.getByText(`Shown as of ${spokenDate(yesterday)}.`, { exact: false }).filter({ visible: true }).waitFor();
  await page.locator('[data-rule="request.blackout"]').first().waitFor({ state: "detached" });
  assert.ok(await page.getByRole("button", { name: /Send request|Book it/ }).filter({ visible: true }).first().isDisabled());
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.locator('[data-rule="request.blackout"]').first().waitFor();
  await open();
});
