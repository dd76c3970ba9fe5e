import assert from "node:assert/strict";
import { test } from "node:test";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

/** What is kept about somebody, by the admin or by themselves. */
async function profileOf(personId) {
  const ask = await house.asAdmin();
  return (await ask("query ($id: ID!) { person(id: $id) { employeeNumber phone profile { name text } } }", { id: personId })).person;
}

async function openPart(page, personId, name) {
  await page.goto(`/people/${personId}?view=details`);
  const part = page.locator("details", { has: page.locator("summary", { hasText: name }) });
  await part.locator("summary").click();
  return part;
}

test("HR gives an employee number and fields of its own, and takes one away again", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  const part = await openPart(page, house.employee.id, "Profile");
  await part.getByRole("textbox", { name: "Employee number" }).fill(" 4711 ");
  await part.getByRole("textbox", { name: "What it says" }).fill("Optician");
  await part.getByRole("button", { name: "Add a field" }).click();
  await part.getByRole("textbox", { name: "Field" }).last().fill("Cost centre");
  await part.getByRole("textbox", { name: "What it says" }).last().fill("K-20");
  await part.getByRole("button", { name: "Save" }).click();
  await part.locator("summary").getByText("4711 · Optician · K-20").waitFor();
  assert.deepEqual(await profileOf(house.employee.id), {
    employeeNumber: "4711",
    phone: null,
    profile: [{ name: "Job title", text: "Optician" }, { name: "Cost centre", text: "K-20" }],
  });

  await part.getByRole("button", { name: "Remove Cost centre" }).click();
  await part.getByRole("button", { name: "Save" }).click();
  await part.locator("summary").getByText("4711 · Optician", { exact: true }).waitFor();
  assert.deepEqual((await profileOf(house.employee.id)).profile, [{ name: "Job title", text: "Optician" }]);
});

test("an employee number that somebody else has is refused with the reason, and nothing changes", async () => {
  const [first, second] = house.people.filter(({ title }) => /employee/i.test(title));
  await house.change({ profile: { personId: second.id, employeeNumber: "0815", fields: [] } });
  const before = await profileOf(first.id);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  const part = await openPart(page, first.id, "Profile");
  await part.getByRole("textbox", { name: "Employee number" }).fill("0815");
  await part.getByRole("button", { name: "Save" }).click();
  await page.getByText(/0815/).first().waitFor();
  assert.equal(await part.getByRole("textbox", { name: "Employee number" }).getAttribute("aria-invalid"), "true");
  assert.deepEqual(await profileOf(first.id), before);
});

test("people say their own number in the settings, and HR sees and mends it", async () => {
  const own = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await own.goto("/settings");
  const form = own.locator("section", { has: own.getByRole("heading", { name: "Your phone" }) });
  await form.getByRole("textbox", { name: "Phone" }).fill("+49 89 1234");
  await form.getByRole("button", { name: "Save" }).click();
  await own.getByText(/^Saved\./).first().waitFor();
  assert.ok(await form.getByRole("button", { name: "Save" }).isDisabled());

  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  const part = await openPart(page, house.employee.id, "Phone");
  await part.locator("summary").getByText("+49 89 1234").waitFor();
  await part.getByRole("textbox", { name: "Phone" }).fill("");
  await part.getByRole("button", { name: "Save" }).click();
  await part.locator("summary").getByText("none").waitFor();
  assert.equal((await profileOf(house.employee.id)).phone, null);
});
