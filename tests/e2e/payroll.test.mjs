import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { signedInApi } from "./support/api.mjs";
import { openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
};

test("a period is closed as it was seen, and what comes late is a correction of the next", async () => {
  const ask = await signedInApi(house.server.url, house.admin.id);
  const { me, leaveTypes } = await ask("{ me { id today } leaveTypes { id name } }");
  const first = `${me.today.slice(0, 8)}01`;
  const page = await openWindow(house.browser, house.server.url, { personId: house.admin.id });
  await page.goto("/payroll");
  await page.getByRole("table", { name: "Totals by leave type" }).waitFor();
  await page.getByText("Nothing is closed yet.").waitFor();
  await page.getByRole("button", { name: "Close this period" }).click();
  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByText(/^Closed\. Its figures stay/).waitFor();
  const saved = page.getByRole("button", { name: /^Download CSV, / });
  const before = await download(page, saved);
  assert.match(before.name, new RegExp(`^payroll-${first}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  assert.ok(before.text.includes("brought_forward"));

  const vacation = leaveTypes.find(({ name }) => name === "Vacation").id;
  const { adjustBalance } = await ask(
    "mutation ($input: AdjustBalanceInput!, $id: ID!) { adjustBalance(input: $input, commandId: $id) { userErrors { rule } } }",
    { input: { personId: me.id, leaveTypeId: vacation, date: first, amount: "1.5", reason: "Worked on a holiday" }, id: crypto.randomUUID() },
  );
  assert.deepEqual(adjustBalance.userErrors, []);
  await page.getByText("1 correction of closed periods").waitFor();
  await page.getByText(/Worked on a holiday/).waitFor();
  assert.equal((await download(page, saved)).text, before.text);
  const open = await download(page, page.getByRole("button", { name: "Download CSV", exact: true }).first());
  assert.ok(/correction,adjustment,.*,1\.5,/.test(open.text));

  await page.getByRole("button", { name: "Reopen" }).click();
  await page.getByRole("textbox", { name: /Why is it reopened/ }).fill("Nobody was paid yet");
  await page.getByRole("button", { name: "Reopen it" }).click();
  await page.getByText("Nothing is closed yet.").waitFor();
});

test("payroll is not for everybody", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: house.employee.id });
  await page.goto("/payroll");
  await page.getByText("Payroll is for HR").waitFor();
  const ask = await signedInApi(house.server.url, house.employee.id);
  await assert.rejects(ask("{ payrollExport { csv } }"), /hr_admin|may not/);
});
