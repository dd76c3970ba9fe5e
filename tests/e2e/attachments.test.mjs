import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { weekAcrossHoliday } from "./support/api.mjs";
import { chooseRange, openWindow } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();

const certificate = Buffer.from("%PDF-1.7\n\0\xff a certificate\n%%EOF\n", "latin1");

async function attach(page, scope, file) {
  const chooser = page.waitForEvent("filechooser");
  await scope.getByRole("button", { name: "Attach a file" }).click();
  await (await chooser).setFiles(file);
}

async function bytesOf(page, link) {
  const downloading = page.waitForEvent("download");
  await link.click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a certificate goes with a request, and the approver gets the same bytes", async () => {
  const { person, today, approver, holiday, input } = await weekAcrossHoliday(house.server.url);
  const employee = await openWindow(house.browser, house.server.url, { personId: person.id });
  await employee.goto(`/request?type=${encodeURIComponent(input.leaveTypeId)}`);
  await chooseRange(employee, input.from, input.to, today);
  await attach(employee, employee.locator("form"), { name: "sick note März.pdf", mimeType: "application/pdf", buffer: certificate });
  await employee.getByRole("button", { name: "Remove sick note März.pdf" }).waitFor();
  await employee.getByRole("button", { name: "Send request" }).click();
  await employee.getByText("Sent. You will see the answer here.").waitFor();

  const second = await openWindow(house.browser, house.server.url, { personId: approver.id });
  await second.goto("/inbox");
  const card = second.getByRole("article", { name: new RegExp(`^${person.name}, `) }).filter({ hasText: holiday.name });
  const read = await bytesOf(second, card.getByRole("link", { name: "sick note März.pdf" }));
  assert.equal(read.name, "sick note März.pdf");
  assert.deepEqual(read.bytes, certificate);
  assert.equal(await card.getByRole("button", { name: "Attach a file" }).count(), 0);

  // What is not what it says is refused; what is comes to the approver without a reload.
  await employee.goto("/leave?view=requests");
  const row = employee.getByRole("listitem").filter({ has: employee.getByText("Waiting") }).first();
  await row.getByRole("button", { expanded: false }).first().click();
  const files = employee.getByRole("group", { name: "Files" });
  await attach(employee, files, { name: "page.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await employee.getByText("The file is not what its ending says.").waitFor();
  await attach(employee, files, { name: "second.txt", mimeType: "text/plain", buffer: Buffer.from("Bed rest") });
  await card.getByRole("link", { name: "second.txt" }).waitFor();
  await files.getByRole("button", { name: "Remove sick note März.pdf" }).click();
  await card.getByRole("link", { name: "sick note März.pdf" }).waitFor({ state: "detached" });
});
