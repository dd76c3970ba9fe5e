import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { addDays, figuresOf, signedInApi } from "./support/api.mjs";
import { chooseRange, openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

async function send(page, { input, today }) {
  await page.goto(`/request?type=${encodeURIComponent(input.leaveTypeId)}`);
  await chooseRange(page, input.from, input.to, today);
  await page.getByRole("button", { name: "Send request" }).click();
  await page.getByText("Sent. You will see the answer here.").waitFor();
}

function waitingCard(page, { person, holiday }) {
  return page.getByRole("article", { name: new RegExp(`^${person.name}, `) }).filter({ hasText: holiday.name });
}

/** The figures once the request has arrived; the click does not wait for it. */
async function figuresAfter(ask, leaveTypeId, before) {
  for (const until = Date.now() + 15_000; Date.now() < until; await new Promise((done) => setTimeout(done, 50))) {
    const now = await figuresOf(ask, leaveTypeId);
    if (now.pending !== before.pending) return now;
  }
  assert.fail("the request never arrived");
}

test("a week across a public holiday is asked for, approved elsewhere, and seen at once", async () => {
  const { person, ask, today, approver, leaveType, holiday, input, preview } = await house.plan();
  const employee = await openWindow(house.browser, house.server.url);
  await employee.getByRole("textbox", { name: /search/i }).fill(person.name);
  await employee.getByRole("button", { name: person.name }).click();
  await employee.getByRole("heading", { name: `Hello, ${person.name.split(" ")[0]}` }).waitFor();
  const first = await figuresOf(ask, leaveType.id);

  await employee.keyboard.press("r");
  await employee.getByRole("radio", { name: new RegExp(`^${leaveType.name}`) }).click();
  await chooseRange(employee, input.from, input.to, today);
  const skipped = employee.getByRole("listitem").filter({ hasText: holiday.name });
  await skipped.waitFor();
  assert.match(await skipped.innerText(), /free/);
  await employee.locator("form strong", { hasText: new RegExp(`^${preview.cost.value}$`) }).first().waitFor();
  await employee.getByText(`${approver.name} will decide.`).or(employee.getByText(/will decide\./)).first().waitFor();
  await employee.getByRole("button", { name: "Send request" }).click();

  const figure = employee.getByRole("button", { name: new RegExp(`^${leaveType.name}: .* available`) });
  const asked = await figuresAfter(ask, leaveType.id, first);
  await employee.getByRole("button", { name: new RegExp(`^${leaveType.name}: ${asked.available.replace("-", "−")} days? available`) }).waitFor();
  await employee.evaluate(() => {
    window.stillTheSamePage = true;
  });

  const second = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await second.getByRole("link", { name: /Inbox/ }).first().click();
  const card = waitingCard(second, { person, holiday });
  await card.getByRole("button", { name: /Approve/ }).click();
  await second.getByText(`Approved. ${person.name} can see it now.`).waitFor();
  await card.waitFor({ state: "detached" });

  const decided = await figuresOf(ask, leaveType.id);
  assert.equal(Number(decided.booked) - Number(first.booked), Number(preview.cost.value));
  assert.equal(decided.pending, first.pending);
  const parts = employee.locator("section", { has: figure }).locator("dl");
  await parts.getByText(`Booked${decided.booked}`).or(parts.locator("div", { hasText: `Booked${decided.booked}` })).first().waitFor();
  await employee.getByRole("listitem").filter({ hasText: "Approved" }).first().waitFor();
  assert.equal(await employee.evaluate(() => window.stillTheSamePage), true);
});

test("a request is declined with a comment, which the person reads", async () => {
  const wish = await house.plan();
  const employee = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await send(employee, wish);
  await employee.goto("/leave?view=requests");

  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  const card = waitingCard(approver, wish);
  await card.getByRole("button", { name: /Decline/ }).click();
  await card.getByRole("textbox", { name: /Why not\?/ }).fill("Release week. The week after is fine.");
  await card.getByRole("button", { name: "Decline" }).click();
  await card.waitFor({ state: "detached" });

  await employee.getByText("Release week. The week after is fine.").waitFor();
  await employee.getByRole("listitem").filter({ hasText: "Declined" }).first().waitFor();
});

/** A leave of the plan that is approved already. */
async function approved({ ask, approver, input }) {
  const { requestLeave } = await ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id } userErrors { rule } } }",
    { input, id: randomUUID() },
  );
  const { id } = requestLeave.request;
  const decide = await signedInApi(house.server.url, approver.id);
  await decide("mutation ($of: ID!, $id: ID!) { approveLeave(requestId: $of, commandId: $id) { userErrors { rule } } }", { of: id, id: randomUUID() });
  return id;
}

const changePreview = `query ($input: RequestLeaveInput!, $id: ID) {
  previewRequest(input: $input, requestId: $id) { cost { value } refusals { rule } approvers { id } }
}`;

/** The same weekdays of a later week that would pass, and what they cost. */
async function laterWeek({ ask, input }, requestId) {
  for (let weeks = 1; weeks < 12; weeks++) {
    const later = { ...input, from: addDays(input.from, 7 * weeks), to: addDays(input.to, 7 * weeks) };
    const { previewRequest } = await ask(changePreview, { input: later, id: requestId });
    if (previewRequest.refusals.length === 0 && previewRequest.approvers.length > 0) return { later, cost: previewRequest.cost.value };
  }
  throw new Error("No later week would pass.");
}

test("approved leave is changed: the balance keeps what is approved until the change is, and then has the change", async () => {
  const wish = await house.plan();
  const { person, ask, approver, leaveType, input, preview } = wish;
  const requestId = await approved(wish);
  const before = await figuresOf(ask, leaveType.id);
  const { later, cost } = await laterWeek(wish, requestId);
  const employee = await openWindow(house.browser, house.server.url, { personId: person.id });
  await employee.goto("/leave?view=requests");
  await employee.locator(`a[href*="${requestId}"]`, { hasText: "Change" }).click();
  await employee.getByText("Nothing is changed yet.").filter({ visible: true }).waitFor();
  await chooseRange(employee, later.from, later.to, input.from);
  await employee.getByText(/Until then it stays as it is approved/).waitFor();
  await employee.getByRole("button", { name: "Send change" }).click();
  await employee.getByText(/^To become /).waitFor();
  const asOfNow = "query ($id: ID!) { request(id: $id) { from cost { value } } }";
  assert.deepEqual(await figuresOf(ask, leaveType.id), before);
  assert.deepEqual((await ask(asOfNow, { id: requestId })).request, { from: input.from, cost: preview.cost });

  const second = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await second.goto("/inbox");
  const card = second.getByRole("article", { name: new RegExp(`^${person.name}, change of`) });
  await card.getByText("Would become").waitFor();
  await card.getByRole("button", { name: /Approve/ }).click();
  await card.waitFor({ state: "detached" });
  await employee.getByText(/^To become /).waitFor({ state: "detached" });
  assert.deepEqual((await ask(asOfNow, { id: requestId })).request, { from: later.from, cost: { value: cost } });
  assert.notDeepEqual(await figuresOf(ask, leaveType.id), before);
});

test("a change is declined with a comment, and the leave stays as it was approved", async () => {
  const wish = await house.plan();
  const requestId = await approved(wish);
  const before = await figuresOf(wish.ask, wish.leaveType.id);
  const { later } = await laterWeek(wish, requestId);
  await wish.ask("mutation ($of: ID!, $input: RequestLeaveInput!, $id: ID!) { changeLeave(requestId: $of, input: $input, commandId: $id) { userErrors { rule } } }", {
    of: requestId,
    input: later,
    id: randomUUID(),
  });
  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  const card = approver.getByRole("article", { name: new RegExp(`^${wish.person.name}, change of`) });
  await card.getByRole("button", { name: /Decline/ }).click();
  await card.getByRole("textbox", { name: /Why not\?/ }).fill("We need you that week.");
  await card.getByRole("button", { name: "Decline" }).click();
  await card.waitFor({ state: "detached" });
  assert.deepEqual(await figuresOf(wish.ask, wish.leaveType.id), before);
});

test("halves and reason are kept when a request that waits is changed", async () => {
  const wish = await house.plan();
  const input = { ...wish.input, firstDay: "AFTERNOON", reason: "Moving house" };
  const { requestLeave } = await wish.ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id } userErrors { rule } } }",
    { input, id: randomUUID() },
  );
  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto(`/request?change=${requestLeave.request.id}`);
  assert.equal(await page.getByRole("textbox", { name: /Note|Reason/ }).inputValue(), "Moving house");
  await page.getByRole("radiogroup", { name: "First day" }).getByRole("radio", { name: "From midday" }).isChecked();
  await page.getByRole("textbox", { name: /Note|Reason/ }).fill("Moving house, with the piano");
  await page.getByRole("button", { name: "Send change" }).click();
  await page.getByRole("heading", { name: "My leave" }).waitFor();
  const { request } = await wish.ask("query ($id: ID!) { request(id: $id) { firstDay reason } }", { id: requestLeave.request.id });
  assert.deepEqual(request, { firstDay: "AFTERNOON", reason: "Moving house, with the piano" });
});

test("approved leave is cancelled, and its days are available again", async () => {
  const wish = await house.plan();
  const before = await figuresOf(wish.ask, wish.leaveType.id);
  const requestId = await approved(wish);
  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto("/leave?view=requests");
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href*="${requestId}"]`) });
  await row.getByRole("button", { name: /^Cancel: / }).click();
  await row.getByRole("button", { name: "Cancel this leave" }).click();
  await page.getByText("Cancelled. The days are yours again.").waitFor();
  assert.deepEqual(await figuresOf(wish.ask, wish.leaveType.id), before);
});

test("where the type says so, cancelling is approved, and until then the leave stays", async () => {
  const wish = await house.plan();
  const leaveTypeId = randomUUID();
  await house.change({ leaveType: { leaveTypeId, name: "Training", countsAgainstBalance: false, cancelNeedsApproval: true } });
  const requestId = await approved({ ...wish, input: { ...wish.input, leaveTypeId } });
  const page = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await page.goto("/leave?view=requests");
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href*="${requestId}"]`) });
  await row.getByRole("button", { name: /^Cancel: / }).click();
  await row.getByRole("textbox", { name: /Why\?/ }).fill("The course is full.");
  await row.getByRole("button", { name: "Ask to cancel" }).click();
  await row.getByText("To be given up.").waitFor();

  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  const card = approver.getByRole("article", { name: new RegExp(`^${wish.person.name}, change of`) });
  await card.getByText("The course is full.").waitFor();
  await card.getByRole("button", { name: /Approve/ }).click();
  await card.waitFor({ state: "detached" });
  const { request } = await wish.ask("query ($id: ID!) { request(id: $id) { status } }", { id: requestId });
  assert.equal(request.status, "CANCELLED");
});

test("the person and the approver write to each other about a request", async () => {
  const wish = await house.plan();
  const employee = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await send(employee, wish);
  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  const card = waitingCard(approver, wish);
  await card.getByRole("textbox", { name: "Write a comment" }).fill("Who looks after the release?");
  await card.getByRole("button", { name: "Comment", exact: true }).click();
  await card.getByRole("listitem").getByText("Who looks after the release?").waitFor();

  await employee.goto("/leave?view=requests");
  const row = employee.getByRole("listitem").filter({ hasText: "1 comment" }).first();
  await row.getByRole("button", { expanded: false }).first().click();
  await row.getByText("Who looks after the release?").waitFor();
  await row.getByRole("textbox", { name: "Write a comment" }).fill("Ben does.");
  await row.getByRole("button", { name: "Comment", exact: true }).click();
  await card.getByText("Ben does.").waitFor();
});

test("an approver decides by keyboard alone", async () => {
  const wish = await house.plan();
  const employee = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await send(employee, wish);

  const approver = await openWindow(house.browser, house.server.url, { personId: wish.approver.id });
  await approver.goto("/inbox");
  await approver.getByRole("article").first().waitFor();
  const waiting = await approver.getByRole("article").count();
  await approver.keyboard.press("a");
  await approver.getByText(/^Approved\. /).waitFor();
  await assertCount(approver.getByRole("article"), waiting - 1);
});

test("a waiting request is withdrawn, and its days are available again", async () => {
  const wish = await house.plan();
  const before = await figuresOf(wish.ask, wish.leaveType.id);
  const employee = await openWindow(house.browser, house.server.url, { personId: wish.person.id });
  await send(employee, wish);
  assert.notEqual((await figuresOf(wish.ask, wish.leaveType.id)).pending, before.pending);

  await employee.goto("/leave?view=requests");
  const withdraw = employee.getByRole("button", { name: /^Withdraw: / });
  const offers = await (await withdraw.first().waitFor(), withdraw.count());
  const row = employee.getByRole("listitem").filter({ has: withdraw }).filter({ hasText: year(wish.input.to) }).last();
  await row.getByRole("button", { name: /^Withdraw: / }).click();
  await employee.getByRole("button", { name: "Withdraw request" }).click();
  await employee.getByText("Withdrawn.").waitFor();
  await assertCount(withdraw, offers - 1);
  assert.deepEqual(await figuresOf(wish.ask, wish.leaveType.id), before);
});

test("a request that takes more than there is shows the rule and the numbers before it is sent", async () => {
  const { person, leaveType, input, ask } = await house.plan();
  const to = new Date(Date.parse(`${input.from}T00:00:00Z`) + 120 * 86_400_000).toISOString().slice(0, 10);
  const { previewRequest } = await ask(
    "query ($input: RequestLeaveInput!) { previewRequest(input: $input) { cost { value } refusals { rule facts { name value } } } }",
    { input: { leaveTypeId: leaveType.id, from: input.from, to } },
  );
  assert.ok(previewRequest.refusals.length > 0);
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  await page.goto(`/request?type=${encodeURIComponent(leaveType.id)}&from=${input.from}&to=${to}`);
  const refusal = page.locator(`[data-rule="${previewRequest.refusals[0].rule}"]`);
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /\d/);
  if (previewRequest.refusals[0].rule === "request.balance_short") {
    assert.ok((await refusal.innerText()).includes(previewRequest.cost.value));
  }
  assert.equal(await page.getByRole("button", { name: /Send request|Book it/ }).isDisabled(), true);
});

test("two windows that take the same days: the second hears why not", async () => {
  const { person, input, approver } = await house.plan();
  const ask = await signedInApi(house.server.url, person.id);
  const page = await openWindow(house.browser, house.server.url, { personId: person.id });
  await page.goto(`/request?type=${encodeURIComponent(input.leaveTypeId)}&from=${input.from}&to=${input.to}`);
  const button = page.getByRole("button", { name: "Send request" });
  await button.waitFor();
  await page.waitForFunction(() => !document.querySelector("form button[type=submit]")?.hasAttribute("disabled"));
  await ask("mutation ($input: RequestLeaveInput!) { requestLeave(input: $input, commandId: \"b0a8f3c2-6a0e-4f6e-9c53-0d6f2b1f7a11\") { request { id } userErrors { rule } } }", { input });
  await button.click();
  await page.getByRole("alert").filter({ hasText: "This would not pass" }).waitFor();
  assert.ok(approver);
});

const year = (date) => date.slice(0, 4);

async function assertCount(locator, expected) {
  const until = Date.now() + 5000;
  while (Date.now() < until && (await locator.count()) !== expected) await new Promise((done) => setTimeout(done, 50));
  assert.equal(await locator.count(), expected);
}
