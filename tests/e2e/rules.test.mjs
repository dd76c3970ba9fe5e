import assert from "node:assert/strict";
import { test } from "node:test";
import { signedInApi, weekAcrossHoliday } from "./support/api.mjs";
import { chooseMonthDay, chooseRange, openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

test("an admin who sets up a blackout sees whom it touches, and the form says no in those words", async () => {
  const { person, input, today } = await weekAcrossHoliday(house.server.url);
  const ask = await signedInApi(house.server.url, person.id);
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/rules");
  const save = page.getByRole("button", { name: "Save the rule" });
  await page.getByRole("textbox", { name: "Name" }).fill("All hands");
  await page.getByRole("combobox", { name: "When" }).selectOption("yearly");
  await chooseMonthDay(page, "First day", input.from);
  await chooseMonthDay(page, "Last day", input.to);
  await page.getByRole("textbox", { name: /In your own words/ }).fill("We need everybody that week.");
  await page.getByText(/This is about \d+ people/).waitFor();
  await page.getByText(/meets? it/).waitFor();
  await save.click();
  await page.getByText(/^Saved\./).waitFor();
  await page.getByRole("button", { name: /All hands/ }).waitFor();
  const { previewRequest } = await ask("query ($input: RequestLeaveInput!) { previewRequest(input: $input) { refusals { rule } } }", { input });
  assert.deepEqual(previewRequest.refusals.map(({ rule }) => rule), ["request.blackout"]);

  const theirs = await openWindow(house.browser, house.server.url, { personId: person.id });
  await theirs.goto(`/request?type=${encodeURIComponent(input.leaveTypeId)}`);
  await chooseRange(theirs, input.from, input.to, today);
  await theirs.getByText(/We need everybody that week\. No such leave is possible on/).waitFor();
  assert.ok(await theirs.getByRole("button", { name: "Send request" }).first().isDisabled());
});
