import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "./support/api.mjs";
import { chooseRange, openWindow, spokenDate } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();
const everyWeeks = 4;

const preview = `query ($input: RequestLeaveInput!, $until: Date!) {
  previewRequest(input: $input, everyWeeks: ${everyWeeks}, until: $until) { cost { value } refusals { rule } days { date } availableAfter { value } }
}`;

/** An employee, and a Friday that may come again until three months later, which is what the form begins with. */
async function plan() {
  const found = await house.plan();
  for (let weeks = 1; weeks < 20; weeks++) {
    const friday = addDays(found.input.to, 7 * weeks);
    const input = { ...found.input, from: friday, to: friday };
    const { previewRequest } = await found.ask(preview, { input, until: addDays(friday, 84) });
    if (previewRequest.refusals.length === 0 && previewRequest.days.length === 4) return { ...found, input, preview: previewRequest };
  }
  throw new Error("No Friday may come again.");
}

/** Asks by the form, from the page of the request. */
async function askEveryFourWeeks({ person, input: { leaveTypeId, from }, preview: { cost } }) {
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  await page.goto(`/request?type=${leaveTypeId}&from=${from}&to=${from}`);
  await page.getByRole("combobox", { name: "Comes again" }).selectOption(`Every ${everyWeeks} weeks`);
  await page.getByText(`and every ${everyWeeks} weeks after, until `, { exact: false }).waitFor();
  await page.locator("form strong", { hasText: new RegExp(`^${cost.value}$`) }).first().waitFor();
  await page.getByRole("button", { name: "Send request" }).first().click();
  await page.getByText("Sent. You will see the answer here.").waitFor();
  return page;
}

test("leave that comes again is asked for at once, answered in one card, and the rest of it given up as one", async () => {
  const wish = await plan();
  const employee = await askEveryFourWeeks(wish);
  await employee.goto("/leave?view=requests");
  const row = employee.getByRole("listitem").filter({ hasText: "4 times, 1 day each" });
  await row.getByText("Waiting").first().waitFor();

  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  const card = approver.getByRole("article").filter({ hasText: "Takes 1 day each time, 4 times" });
  await card.waitFor();
  assert.equal(await card.getByRole("listitem").filter({ hasText: "1 day" }).count(), 4);
  await card.getByRole("button", { name: /Approve/ }).click();
  await card.waitFor({ state: "detached" });

  await row.getByText("Approved").first().waitFor();
  await row.getByRole("button", { expanded: false }).first().click();
  assert.equal(await row.getByRole("listitem").count(), 4);
  await row.getByRole("button", { name: /^Cancel the rest: / }).click();
  await row.getByRole("button", { name: "Cancel this leave" }).click();
  await row.getByText("Cancelled").first().waitFor();
  const { me } = await wish.ask("query ($from: Date) { me { requests(from: $from) { seriesId status } } }", { from: wish.input.from });
  assert.deepEqual(me.requests.filter(({ seriesId }) => seriesId).map(({ status }) => status), Array(4).fill("CANCELLED"));
});

test("of what comes again, one time is withdrawn and the others wait on", async () => {
  const wish = await plan();
  const page = await askEveryFourWeeks(wish);
  await page.goto("/leave?view=requests");
  const row = page.getByRole("listitem").filter({ hasText: "4 times, 1 day each" }).first();
  await row.getByRole("button", { expanded: false }).first().click();
  const second = row.getByRole("listitem").nth(1);
  await second.getByRole("button", { name: /^Withdraw: / }).click();
  await second.getByRole("combobox", { name: "How much of what comes again" }).selectOption("This time and those after it");
  await second.getByRole("button", { name: "Withdraw request" }).click();
  await second.getByText("Withdrawn").waitFor();
  const { me } = await wish.ask("query ($from: Date) { me { requests(from: $from) { from seriesId status } } }", { from: wish.input.from });
  const waiting = me.requests.filter(({ seriesId, status }) => seriesId && status === "PENDING");
  assert.deepEqual(waiting.map(({ from }) => from), [wish.input.from]);
});

test("one time of it is moved by a day, and with it those after it", async () => {
  const wish = await plan();
  const page = await askEveryFourWeeks(wish);
  await page.goto("/leave?view=requests");
  const row = page.getByRole("listitem").filter({ hasText: "4 times, 1 day each" }).first();
  await row.getByRole("button", { expanded: false }).first().click();
  await row.getByRole("listitem").nth(1).getByRole("link", { name: /^Change: / }).click();
  await page.getByText("The other times stay as they are.").waitFor();
  await page.getByRole("combobox", { name: "How much of what comes again" }).selectOption("This time and those after it");
  await page.getByText(/The other times still ahead move by as many days/).waitFor();
  const second = addDays(wish.input.from, 7 * everyWeeks);
  await chooseRange(page, addDays(second, -1), addDays(second, -1), second);
  await page.getByRole("button", { name: "Send change" }).first().click();
  await page.getByText("Sent. You will see the answer here.").waitFor();
  const { me } = await wish.ask("query ($from: Date) { me { requests(from: $from) { from seriesId status } } }", { from: wish.input.from });
  const days = me.requests.filter(({ seriesId, status }) => seriesId && status === "PENDING").map(({ from }) => from);
  assert.deepEqual(days.toSorted(), [wish.input.from, addDays(second, -1), addDays(second, 27), addDays(second, 55)]);
});

test("a time that would not pass refuses all of it, and the day is told before it is sent", async () => {
  const wish = await plan();
  const { leaveTypeId, from } = wish.input;
  const later = addDays(from, 28);
  const taken = await house.asAdmin();
  await taken("mutation ($input: RequestLeaveInput!) { addLeave(input: $input, commandId: \"5f6c3c52-0a3f-4b7e-8a55-3a9f2f0e7b21\") { userErrors { rule } } }", {
    input: { personId: wish.person.id, leaveTypeId, from: later, to: later },
  });
  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto(`/request?type=${leaveTypeId}&from=${from}&to=${from}`);
  await page.getByRole("combobox", { name: "Comes again" }).selectOption(`Every ${everyWeeks} weeks`);
  const refusal = page.locator('[data-rule="request.overlaps"]').first();
  await refusal.waitFor();
  assert.match(await refusal.innerText(), new RegExp(spokenDate(later)));
  assert.ok(await page.getByRole("button", { name: "Send request" }).first().isDisabled());
});
