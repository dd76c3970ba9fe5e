import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

/** The row of a team, location or leave type, opened. */
async function openRow(path, name) {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto(path);
  // What a row says besides may change while it is open.
  const row = page.getByRole("listitem").filter({ has: page.getByRole("button", { expanded: true }) }).first();
  await page.getByRole("button", { name: new RegExp(`^${name}`), expanded: false }).click();
  await row.waitFor();
  return { page, row };
}

async function openPart(row, name) {
  const part = row.locator("details", { has: row.page().locator("summary", { hasText: name }) }).first();
  await part.locator("summary").first().click();
  return part;
}

async function look(part) {
  await part.getByRole("button", { name: "Show what changes" }).click();
}

async function lookAndSave(part, page, seen) {
  await look(part);
  await part.getByText(seen).first().waitFor();
  await part.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/^Saved\./).first().waitFor();
}

async function setUp() {
  const ask = await house.asAdmin();
  const { me } = await ask("{ me { today } }");
  return ask(
    "query ($today: Date!) { organisation { teams { id name archived parent { name } } locations { id name timeZone archived weeks(on: $today) } } leaveTypes { id name colour unit archived } }",
    { today: me.today },
  );
}

const nothingMoves = "Nobody’s figures move.";

test("a leave type is called otherwise, and what figures were counted by stays", async () => {
  const { page, row } = await openRow("/organisation?view=types", "Training");
  await row.getByRole("textbox", { name: "Name" }).fill("Courses");
  await row.getByRole("combobox", { name: "Colour" }).selectOption("Violet");
  await lookAndSave(row, page, nothingMoves);
  await page.getByRole("button", { name: /^Courses/ }).waitFor();
  const { leaveTypes } = await setUp();
  assert.equal(leaveTypes.find(({ name }) => name === "Courses").colour, "violet");
  assert.equal(leaveTypes.some(({ name }) => name === "Training"), false);

  const { row: vacation } = await openRow("/organisation?view=types", "Vacation");
  const unit = vacation.getByRole("combobox", { name: "Counted in" });
  await unit.selectOption("hours");
  await look(vacation);
  await vacation.getByText(/This cannot change any more/).waitFor();
  assert.equal(await unit.getAttribute("aria-invalid"), "true");
  assert.ok(await vacation.getByRole("button", { name: "Save", exact: true }).isDisabled());
});

test("an archived leave type can be asked for no more, and is brought back", async () => {
  await house.change({ leaveType: { leaveTypeId: randomUUID(), name: "Volunteering", countsAgainstBalance: false } });
  const { page, row } = await openRow("/organisation?view=types", "Volunteering");
  const archived = row.getByRole("switch", { name: "Archived" });
  await archived.click({ force: true });
  await lookAndSave(row, page, nothingMoves);
  await page.getByRole("button", { name: /^Volunteering.*archived$/s }).waitFor();

  const asking = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await asking.goto("/request");
  await asking.getByRole("radio", { name: /^Vacation/ }).waitFor();
  assert.equal(await asking.getByRole("radio", { name: /^Volunteering/ }).count(), 0);

  await row.getByRole("switch", { name: "Archived" }).click({ force: true });
  await look(row);
  await row.getByText(nothingMoves).waitFor();
  await row.getByRole("button", { name: "Save", exact: true }).click();
  await asking.getByRole("radio", { name: /^Volunteering/ }).waitFor();
});

test("a team gets another name below another team, and not below itself", async () => {
  const { page, row } = await openRow("/organisation", "Quality");
  const part = await openPart(row, "Name and place");
  await part.getByRole("textbox", { name: "Name" }).fill("Quality and safety");
  const above = part.getByRole("combobox", { name: "Part of" }).or(part.getByRole("textbox", { name: "Part of" })).first();
  await above.click();
  await above.fill("");
  assert.equal(await page.getByRole("option", { name: "Quality", exact: true }).count(), 0);
  await above.fill("Engineering");
  await page.getByRole("option", { name: "Engineering", exact: true }).click();
  await lookAndSave(part, page, nothingMoves);
  await page.getByRole("button", { name: /^Quality and safety/ }).waitFor();
  const { organisation } = await setUp();
  assert.deepEqual(organisation.teams.find(({ name }) => name === "Quality and safety").parent, { name: "Engineering" });
  assert.equal(organisation.teams.some(({ name }) => name === "Quality"), false);
});

test("a name that is missing is told at its field", async () => {
  const { row } = await openRow("/organisation", "Leadership");
  const part = await openPart(row, "Name and place");
  const name = part.getByRole("textbox", { name: "Name" });
  await name.fill(" ");
  await look(part);
  await part.getByText("A name or a reason is missing.").waitFor();
  assert.equal(await name.getAttribute("aria-invalid"), "true");
});

test("a location gets another name and time zone, and a shorter week from a day on, whose effect is seen before", async () => {
  const { page, row } = await openRow("/organisation?view=locations", "London");
  const details = await openPart(row, "Name and time zone");
  await details.getByRole("textbox", { name: "Name" }).fill("Bristol");
  await lookAndSave(details, page, nothingMoves);
  await page.getByRole("button", { name: /^Bristol/ }).waitFor();

  const week = await openPart(row, "Working week");
  await week.getByRole("textbox", { name: "Hours on Fri" }).fill("0");
  await lookAndSave(week, page, /balances? moves?\./);
  await week.locator("summary").getByText(/4 days/).first().waitFor();
  const { organisation } = await setUp();
  const bristol = organisation.locations.find(({ name }) => name === "Bristol");
  assert.equal(bristol.weeks[0][4], 0);
  assert.ok(bristol.weeks[0][0] > 0);
});

test("from a day on a location has the holidays of another", async () => {
  const ask = await house.asAdmin();
  const { me } = await ask("{ me { today } }");
  const next = Number(me.today.slice(0, 4)) + 1;
  const days = async () => {
    const { organisation } = await ask(`{ organisation { locations { name holidays(from: "${next}-01-01", to: "${next}-12-31") { date name } } } }`);
    return Object.fromEntries(organisation.locations.map(({ name, holidays }) => [name, holidays]));
  };
  const before = await days();
  assert.notDeepEqual(before["San Diego"], before.Munich);
  const { page, row } = await openRow("/organisation?view=locations", "San Diego");
  const part = await openPart(row, "Another holiday calendar");
  await part.getByRole("combobox", { name: "Holidays like" }).selectOption("Munich");
  await lookAndSave(part, page, /figures move|balances? moves?\./);
  assert.deepEqual((await days())["San Diego"], before.Munich);
});

test("the organisation is called otherwise", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/organisation?view=teams");
  const part = page.locator("details", { has: page.locator("summary", { hasText: "Name of the organisation" }) }).first();
  await part.locator("summary").first().click();
  await part.getByRole("textbox", { name: "Name of the organisation" }).fill("Kestrel & Daughters");
  await lookAndSave(part, page, nothingMoves);
  await page.getByRole("heading", { name: "Kestrel & Daughters" }).waitFor();
  const ask = await house.asAdmin();
  assert.equal((await ask("{ organisation { name } }")).organisation.name, "Kestrel & Daughters");
});

test("a policy is called otherwise on its own page", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  const ask = await house.asAdmin();
  const { policies } = await ask("{ policies { id name } }");
  await page.goto(`/policies?policy=${policies[0].id}`);
  const part = page.locator("details", { has: page.locator("summary", { hasText: "Whom it covers" }) }).first();
  await part.locator("summary").first().click();
  await part.getByRole("textbox", { name: "Name" }).fill("Days off");
  await lookAndSave(part, page, nothingMoves);
  assert.equal((await ask("{ policies { name } }")).policies[0].name, "Days off");
});
