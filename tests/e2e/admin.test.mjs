import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { figuresOf, weekAcrossHoliday } from "./support/api.mjs";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

/** Chooses from a list that is searched by what is typed. */
async function pick(page, field, name) {
  const box = page.getByRole("combobox", { name: field }).or(page.getByRole("textbox", { name: field })).filter({ visible: true }).first();
  await box.click();
  await box.fill(name);
  await page.getByRole("option", { name, exact: true }).click();
}

async function part(page, name) {
  const opened = page.locator("details", { has: page.locator("summary", { hasText: name }) });
  await opened.locator("summary").first().click();
  return opened;
}

async function saveAfterALook(within, page) {
  await within.getByRole("button", { name: "Show what changes" }).click();
  await within.getByText(/figures move|balances? moves?\./).waitFor();
  await within.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/^(Saved|Added)\./).first().waitFor();
}

test("an approval chain is made, and the next request is decided by it", async () => {
  const { ask, input, approver } = await weekAcrossHoliday(house.server.url);
  const other = house.people.find(({ id, title }) => id !== approver.id && /approver/i.test(title));
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/chains");
  await page.getByText("The approvers of each team decide.").waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("Everything");
  await page.getByRole("combobox", { name: "Step 1: who, 1" }).selectOption("People by name");
  await pick(page, "People", other.name);
  await page.keyboard.press("Escape");
  await page.getByText(other.name, { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("combobox", { name: "Whose yes is needed" }).last().selectOption("All of them");
  await page.getByRole("button", { name: "Save the chain" }).click();
  await page.getByText(/^Saved\./).waitFor();
  await page.getByRole("button", { name: /^Everything/ }).waitFor();

  const preview = "query ($input: RequestLeaveInput!) { previewRequest(input: $input) { approvers { id } } }";
  assert.deepEqual((await ask(preview, { input })).previewRequest.approvers, [{ id: other.id }]);

  await page.getByRole("button", { name: "End it" }).click();
  await page.getByText(/^Ended\./).waitFor();
  await page.getByText("The approvers of each team decide.").waitFor();
  assert.notDeepEqual((await ask(preview, { input })).previewRequest.approvers, [{ id: other.id }]);
});

test("days are added to a balance with a reason, after a look at what that does", async () => {
  const { person, ask, leaveType } = await weekAcrossHoliday(house.server.url);
  const before = await figuresOf(ask, leaveType.id);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/people/${person.id}?view=details`);
  const balance = await part(page, "Balance");
  await balance.getByRole("combobox", { name: "Leave type" }).selectOption(leaveType.name);
  await balance.getByRole("textbox", { name: "Days to add" }).fill("1.5");
  assert.ok(await balance.getByRole("button", { name: "Show what changes" }).isDisabled());
  await balance.getByRole("textbox", { name: "Reason" }).fill("Worked on the fair");
  await saveAfterALook(balance, page);
  const after = await figuresOf(ask, leaveType.id);
  assert.equal(Number(after.available) - Number(before.available), 1.5);

  const theirs = await openWindow(house.browser, house.server.url, { personId: person.id });
  await theirs.goto(`/leave?type=${leaveType.id}`);
  await theirs.getByText("Worked on the fair").waitFor();
});

test("what holds for a person is changed in place: manager, team, labels, roles, working week", async () => {
  const { person } = await weekAcrossHoliday(house.server.url);
  const manager = house.people.find(({ id }) => id !== person.id);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/people/${person.id}?view=details`);

  const managers = await part(page, "Manager");
  await pick(page, "Manager", manager.name);
  await saveAfterALook(managers, page);

  const labels = await part(page, "Labels");
  const tags = labels.getByRole("textbox", { name: "Labels" }).or(labels.getByRole("combobox", { name: "Labels" })).first();
  await tags.fill("first aid");
  await tags.press("Enter");
  await saveAfterALook(labels, page);

  const week = await part(page, "Working week");
  await week.getByRole("textbox", { name: "Hours on Fri" }).fill("0");
  await saveAfterALook(week, page);

  const roles = await part(page, "Roles");
  await roles.getByRole("switch", { name: "HR admin" }).click({ force: true });
  await roles.getByRole("button", { name: "Save" }).click();
  await roles.locator("summary", { hasText: "HR admin" }).waitFor();

  const ask = await house.asAdmin();
  const { person: now } = await ask("query ($id: ID!) { person(id: $id) { manager { id } labels roles workingMinutes } }", { id: person.id });
  assert.equal(now.manager.id, manager.id);
  assert.deepEqual(now.labels, ["first aid"]);
  assert.deepEqual(now.roles, ["EMPLOYEE", "HR_ADMIN"]);
  assert.equal(now.workingMinutes[4], 0);
});

test("an approver chooses a substitute, who then decides", async () => {
  const { ask, approver, input } = await weekAcrossHoliday(house.server.url);
  const substitute = house.people.find(({ id, title }) => id !== approver.id && /employee/i.test(title) && id !== house.employee.id);
  const page = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await page.goto("/settings");
  await pick(page, "Substitute", substitute.name);
  await page.getByRole("button", { name: "Set the substitute" }).click();
  await page.getByRole("button", { name: `Remove ${substitute.name}` }).waitFor();

  const { requestLeave } = await ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id waitingFor { id } } userErrors { rule } } }",
    { input, id: randomUUID() },
  );
  assert.ok(requestLeave.request.waitingFor.some(({ id }) => id === substitute.id));

  await page.getByRole("button", { name: `Remove ${substitute.name}` }).click();
  await page.getByRole("button", { name: `Remove ${substitute.name}` }).waitFor({ state: "detached" });
});

test("teams, locations and leave types are added, and a team's approvers chosen", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/organisation");
  await page.getByRole("textbox", { name: "Name" }).fill("Acoustics");
  await pick(page, "Part of", "Engineering");
  await page.getByRole("button", { name: "Add the team" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Acoustics" });
  await row.getByText("decided by the team above").waitFor();
  await row.getByRole("button", { name: /Acoustics/ }).click();
  await pick(page, "Who decides in Acoustics", house.employee.name);
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: "Save" }).click();
  await row.getByRole("button", { name: new RegExp(`Acoustics.*${house.employee.name}`, "s") }).waitFor();

  await page.getByText("Locations", { exact: true }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Lisbon");
  await pick(page, "Time zone", "Europe/Lisbon");
  await page.getByRole("button", { name: "Add the location" }).click();
  await page.getByRole("listitem").filter({ hasText: "Lisbon" }).waitFor();

  await page.getByText("Leave types", { exact: true }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Volunteering");
  await page.getByRole("switch", { name: "Counts against a balance" }).click({ force: true });
  await page.getByRole("button", { name: "Add the leave type" }).click();
  await page.getByRole("listitem").filter({ hasText: "Volunteering" }).getByText("not counted").waitFor();

  const ask = await house.asAdmin();
  const { organisation, leaveTypes } = await ask("{ organisation { teams { name parent { name } approvers { id } } locations { name timeZone } } leaveTypes { name countsAgainstBalance } }");
  assert.deepEqual(organisation.teams.find(({ name }) => name === "Acoustics"), { name: "Acoustics", parent: { name: "Engineering" }, approvers: [{ id: house.employee.id }] });
  assert.deepEqual(organisation.locations.at(-1), { name: "Lisbon", timeZone: "Europe/Lisbon" });
  assert.deepEqual(leaveTypes.at(-1), { name: "Volunteering", countsAgainstBalance: false });
});

test("whose absences people see is chosen, and holds at once", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/organisation");
  const choice = page.getByRole("radiogroup", { name: "Who sees who is away" });
  const ask = await house.asAdmin();
  const shown = async () => (await ask("{ organisation { absencesShown } }")).organisation.absencesShown;
  await choice.getByRole("radio", { name: "Of their own team" }).click();
  await page.getByText(/^Saved\./).first().waitFor();
  assert.equal(await shown(), "OF_OWN_TEAM");
  await choice.getByRole("radio", { name: "Of everybody" }).click();
  for (let tries = 0; tries < 100 && (await shown()) !== "OF_EVERYBODY"; tries++) await page.waitForTimeout(50);
  assert.equal(await shown(), "OF_EVERYBODY");
});

test("a holiday that was forgotten is put on the list, and whose leave it moves is seen before", async () => {
  const ask = await house.asAdmin();
  const { me } = await ask("{ me { today } }");
  const year = me.today.slice(0, 4);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/organisation?view=locations");
  await page.getByRole("button", { name: /^Munich/ }).click();
  await page.getByRole("textbox", { name: "Name of the day" }).fill("Company day");
  await page.getByRole("combobox", { name: "Off is" }).selectOption("the whole day");
  await page.getByRole("button", { name: "Put it on the list" }).click();
  const day = page.getByRole("listitem").filter({ hasText: "Company day" }).last();
  await day.getByRole("button", { name: "Leave Company day as it was" }).waitFor();
  const form = page.getByRole("listitem").filter({ hasText: "Munich" }).first();
  await saveAfterALook(form, page);
  await day.getByRole("button", { name: "Remove Company day" }).waitFor();
  const holidays = `{ organisation { locations { name holidays(from: "${year}-12-31", to: "${year}-12-31") { name } } } }`;
  const { organisation } = await ask(holidays);
  assert.deepEqual(organisation.locations.find(({ name }) => name === "Munich").holidays.map(({ name }) => name), ["Company day"]);
});

test("HR records leave that rules refuse", async () => {
  const { person, ask, input: { leaveTypeId, from, to } } = await weekAcrossHoliday(house.server.url);
  const terms = JSON.stringify({ name: "Closed", window: { from, to }, condition: { kind: "blackout" } });
  const ruleId = randomUUID();
  await house.change({ rule: { ruleId, from, terms } });
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/request?person=${person.id}&type=${leaveTypeId}&from=${from}&to=${to}`);
  await page.locator('[data-rule="request.blackout"]').first().waitFor();
  await page.getByRole("button", { name: "Record it all the same" }).click();
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  const { me } = await ask("query ($from: Date, $to: Date) { me { requests(from: $from, to: $to) { from to status } } }", { from, to });
  assert.deepEqual(me.requests, [{ from, to, status: "APPROVED" }]);
  await house.change({ ruleEnd: { ruleId, from } });
});

test("somebody new is added, and what they will have is seen before", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/people");
  await page.getByRole("button", { name: "Add a person" }).click();
  const form = page.locator("section", { has: page.getByRole("heading", { name: "Add a person" }) });
  await form.getByRole("textbox", { name: "Name" }).fill("Wanda Nowak");
  await form.getByRole("textbox", { name: "Email" }).fill("wanda@kestrel.example");
  await saveAfterALook(form, page);
  await page.getByRole("heading", { level: 1, name: "Wanda Nowak" }).waitFor();
});

test("HR asks for leave for somebody else", async () => {
  const { person, input } = await weekAcrossHoliday(house.server.url);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(`/request?person=${person.id}&type=${input.leaveTypeId}&from=${input.from}&to=${input.to}`);
  await page.getByText(`for ${person.name}`).waitFor();
  await page.getByRole("button", { name: /Send request|Book it/ }).first().click();
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  const ask = await house.asAdmin();
  const { person: now } = await ask("query ($id: ID!, $from: Date, $to: Date) { person(id: $id) { requests(from: $from, to: $to) { from } } }", { id: person.id, from: input.from, to: input.to });
  assert.deepEqual(now.requests, [{ from: input.from }]);
});

test("these pages are not for everybody", async () => {
  const employee = house.people.findLast(({ title }) => /employee/i.test(title));
  const page = await openWindow(house.browser, house.server.url, { personId: employee.id });
  await page.goto("/chains");
  await page.getByText("Approval chains are for HR").waitFor();
  await page.goto("/organisation");
  await page.getByText("The organisation is set up by HR").waitFor();
  assert.equal(await page.getByText("Administration").count(), 0);
});

// The last one: nobody has days after it.
test("what is left goes on in hours, seen before it is saved", async () => {
  const ask = await house.asAdmin();
  const hours = randomUUID();
  await house.change({ leaveType: { leaveTypeId: hours, name: "Vacation in hours", unit: "HOURS" } });
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/organisation?view=types");
  const form = page.locator("section", { has: page.getByRole("heading", { name: "Convert what is left" }) });
  await form.getByRole("combobox", { name: "Into" }).selectOption({ label: "Vacation in hours (in hours)" });
  await saveAfterALook(form, page);
  const { people } = await ask(`{ people(first: 200) { nodes { balance(leaveTypeId: "${hours}") { remaining { value unit } } } } }`);
  assert.ok(people.nodes.some(({ balance }) => balance && Number(balance.remaining.value) > 0 && balance.remaining.unit === "HOURS"));
});
