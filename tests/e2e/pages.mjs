import { randomUUID } from "node:crypto";

/** Every page, who looks at it, and when it has settled. The tests of access and the pictures share it. */
export async function pagesOf(url, { demoPeople, signedInApi, weekAcrossHoliday }) {
  const people = await demoPeople(url);
  const admin = people.find(({ title }) => /admin|owner/i.test(title)) ?? people[0];
  const wish = await weekAcrossHoliday(url);
  const busiest = await busiestApprover(url, people, signedInApi);
  const employee = wish.person.id;
  const { leaveTypeId } = wish.input;
  // One day of the week is asked for; the week after is for the other pages.
  const asked = await waitingRequest(wish);
  await waitingSeries(wish);
  await waitingLieu(wish);
  const from = plusDays(wish.input.from, 7);
  const to = plusDays(wish.input.to, 7);
  return [
    { name: "sign-in", path: "/welcome", ready: (page) => page.getByRole("region").waitFor() },
    { name: "home", path: "/", personId: employee, ready: (page) => page.getByRole("img", { name: /twelve months/ }).first().waitFor() },
    {
      name: "request",
      path: `/request?type=${encodeURIComponent(leaveTypeId)}&from=${from}&to=${to}`,
      personId: employee,
      ready: (page) => page.getByRole("heading", { name: "Day by day" }).waitFor(),
    },
    {
      name: "request-refused",
      path: `/request?type=${encodeURIComponent(leaveTypeId)}&from=${from}&to=${plusDays(from, 120)}`,
      personId: employee,
      ready: (page) => page.locator("[data-rule]").first().waitFor(),
    },
    { name: "statement", path: "/leave", personId: employee, ready: (page) => page.getByRole("table").waitFor() },
    {
      name: "explanation",
      path: "/leave",
      personId: employee,
      async ready(page) {
        await page.getByRole("table").waitFor();
        await page.getByRole("button", { name: /^Available: / }).click();
        const drawer = page.getByRole("dialog");
        await drawer.getByRole("button", { expanded: true }).first().waitFor();
        for (let opened = 0; opened < 2; opened++) await drawer.getByRole("button", { expanded: false }).first().click();
      },
    },
    { name: "requests", path: "/leave?view=requests", personId: employee, ready: (page) => page.getByRole("heading", { level: 2 }).first().waitFor() },
    { name: "inbox", path: "/inbox", personId: busiest, ready: (page) => page.getByRole("article").first().waitFor() },
    {
      name: "inbox-decline",
      path: "/inbox",
      personId: busiest,
      async ready(page) {
        await page.getByRole("button", { name: /Decline/ }).first().click();
        await page.getByRole("textbox", { name: /Why not\?/ }).waitFor();
      },
    },
    { name: "inbox-empty", path: "/inbox", personId: employee, ready: (page) => page.getByText("All answered").waitFor() },
    { name: "calendar", path: "/calendar", personId: employee, ready: (page) => page.getByRole("table").waitFor() },
    {
      name: "palette",
      path: "/",
      personId: employee,
      async ready(page) {
        await page.getByRole("img", { name: /twelve months/ }).first().waitFor();
        await page.keyboard.press("Control+k");
        await page.getByPlaceholder(/^Search pages/).fill("a");
        await page.getByText("Request leave").last().waitFor();
      },
    },
    { name: "people", path: "/people", personId: admin.id, ready: (page) => page.getByRole("listitem").first().waitFor() },
    { name: "person", path: `/people/${employee}`, personId: admin.id, ready: (page) => page.getByRole("table").waitFor() },
    { name: "home-another-day", path: "/?asOf=2027-06-30", personId: employee, ready: (page) => page.getByText("On 30 June 2027", { exact: true }).waitFor() },
    { name: "request-change", path: `/request?change=${asked}`, personId: employee, ready: (page) => page.getByText("Nothing is changed yet.").filter({ visible: true }).waitFor() },
    {
      name: "request-comments",
      path: "/leave?view=requests",
      personId: employee,
      async ready(page) {
        await page.getByRole("button", { expanded: false }).first().click();
        await page.getByRole("textbox", { name: "Write a comment" }).waitFor();
        await page.getByRole("button", { name: /^Withdraw: / }).first().click();
        await page.getByRole("button", { name: "Withdraw request" }).waitFor();
      },
    },
    {
      name: "request-files",
      path: "/leave?view=requests",
      personId: employee,
      async ready(page) {
        const row = page.getByRole("listitem").filter({ has: page.locator(`a[href*="${asked}"]`) });
        await row.getByRole("button", { expanded: false }).first().click();
        const attach = row.getByRole("button", { name: "Attach a file" });
        await attach.waitFor();
        const file = row.getByRole("link", { name: "Removal contract.pdf" });
        if ((await file.count()) === 0) {
          const chooser = page.waitForEvent("filechooser");
          await attach.click();
          await (await chooser).setFiles({ name: "Removal contract.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") });
        }
        await file.waitFor();
      },
    },
    {
      name: "request-why",
      path: "/leave?view=requests",
      personId: employee,
      async ready(page) {
        const row = page.getByRole("listitem").filter({ hasText: "Approved" }).first();
        await row.getByRole("button", { expanded: false }).first().click();
        await row.getByRole("button", { name: /^Why\?/ }).click();
        await row.getByText(/^What was known on /).waitFor();
      },
    },
    {
      name: "request-earlier",
      path: `/request?type=${encodeURIComponent(leaveTypeId)}&from=${from}&to=${to}&askedOn=${plusDays(wish.today, -14)}`,
      personId: employee,
      ready: (page) => page.getByText(/^Shown as of /).filter({ visible: true }).waitFor(),
    },
    {
      name: "request-series",
      path: `/request?type=${encodeURIComponent(leaveTypeId)}&from=${to}&to=${to}`,
      personId: employee,
      async ready(page) {
        await page.getByRole("combobox", { name: "Comes again" }).selectOption("Every week");
        await page.getByRole("listitem").filter({ hasText: /^Fri / }).nth(3).waitFor();
        await page.locator("form [data-stale]").waitFor({ state: "detached" });
      },
    },
    {
      name: "requests-series",
      path: "/leave?view=requests",
      personId: employee,
      async ready(page) {
        const row = page.getByRole("listitem").filter({ hasText: "4 times" }).first();
        await row.getByRole("button", { expanded: false }).first().click();
        await row.getByRole("button", { name: /^Withdraw all: / }).click();
        await row.getByText(/^This is about every time/).waitFor();
      },
    },
    { name: "inbox-series", path: "/inbox", personId: wish.approver.id, ready: (page) => page.getByText(/each time, 4 times$/).first().waitFor() },
    {
      name: "lieu",
      path: "/leave?view=requests",
      personId: employee,
      async ready(page) {
        await page.getByRole("button", { name: "Ask for time in lieu" }).click();
        await page.getByText("Other", { exact: true }).click();
        await page.getByRole("textbox", { name: "Days of work" }).waitFor();
        await page.getByRole("form").scrollIntoViewIfNeeded();
      },
    },
    { name: "inbox-lieu", path: "/inbox", personId: wish.approver.id, ready: (page) => page.getByText("asks for time off in return for work").first().waitFor() },
    {
      name: "inbox-later",
      path: "/inbox",
      personId: busiest,
      async ready(page) {
        await page.getByRole("button", { name: /^Later/ }).first().click();
        await page.getByRole("button", { name: /^Next week/ }).waitFor();
      },
    },
    { name: "person-details", path: `/people/${employee}?view=details`, personId: admin.id, ready: openParts },
    {
      name: "person-new",
      path: "/people",
      personId: admin.id,
      async ready(page) {
        await page.getByRole("button", { name: "Add a person" }).click();
        await page.getByRole("textbox", { name: "Email" }).waitFor();
      },
    },
    { name: "settings", path: "/settings", personId: employee, ready: (page) => page.getByRole("button", { name: "Set the substitute" }).waitFor() },
    { name: "rules", path: "/rules", personId: admin.id, ready: (page) => page.getByText(/^This is about/).or(page.getByRole("textbox", { name: "Name" })).first().waitFor() },
    { name: "chains", path: "/chains", personId: admin.id, ready: (page) => page.getByRole("button", { name: "Add a step" }).waitFor() },
    {
      name: "teams",
      path: "/organisation",
      personId: admin.id,
      async ready(page) {
        await page.getByRole("button", { name: /^Engineering/ }).click();
        await page.getByRole("button", { name: "Save" }).first().waitFor();
        await openParts(page);
      },
    },
    {
      name: "locations",
      path: "/organisation?view=locations",
      personId: admin.id,
      async ready(page) {
        await page.getByRole("button", { name: /^Munich/ }).click();
        await page.getByRole("button", { name: /^Remove / }).first().waitFor();
        await openParts(page);
      },
    },
    {
      name: "leave-types",
      path: "/organisation?view=types",
      personId: admin.id,
      async ready(page) {
        await page.getByRole("button", { name: /^Vacation/ }).click();
        await page.getByRole("switch", { name: "Archived" }).waitFor();
      },
    },
    { name: "policies", path: "/policies", personId: admin.id, ready: openParts },
    {
      name: "policies-new",
      path: "/policies?policy=new",
      personId: admin.id,
      async ready(page) {
        const start = page.getByRole("combobox", { name: "Start from" }).or(page.getByRole("textbox", { name: "Start from" })).first();
        await start.click();
        await start.fill("United States: accrual");
        await page.getByRole("option", { name: /^United States: accrual/ }).click();
        await page.getByText("No legal advice.", { exact: false }).waitFor();
        await openParts(page);
      },
    },
    {
      name: "policies-preview",
      path: "/policies",
      personId: admin.id,
      async ready(page) {
        const amount = page.getByRole("textbox", { name: "Amount" });
        await amount.fill("3");
        await page.getByRole("button", { name: "Show what changes" }).click();
        await page.getByText(/balances? moves?\./).waitFor();
      },
    },
    { name: "payroll", path: "/payroll", personId: admin.id, ready: (page) => page.getByRole("table", { name: "Totals by leave type" }).waitFor() },
    { name: "not-found", path: "/nowhere", personId: employee, ready: (page) => page.getByText("There is no such page").waitFor() },
  ];
}

/** Opens whatever can be opened, so that all of a form is looked at. */
async function openParts(page) {
  await page.locator("details > summary").first().waitFor();
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
  await page.waitForTimeout(200);
}

/** A request of the employee's that waits. */
async function waitingRequest({ ask, input, preview }) {
  const day = preview.days.findLast(({ reason }) => reason === "CHARGED").date;
  const { requestLeave } = await ask(
    "mutation ($input: RequestLeaveInput!, $id: ID!) { requestLeave(input: $input, commandId: $id) { request { id } } }",
    { input: { ...input, from: day, to: day, reason: "Moving house" }, id: randomUUID() },
  );
  return requestLeave.request.id;
}

/** Four times of a leave type that is not counted, half a year ahead. */
async function waitingSeries({ ask, today }) {
  const { leaveTypes } = await ask("{ leaveTypes { id needsApproval countsAgainstBalance } }");
  const type = leaveTypes.find(({ needsApproval, countsAgainstBalance }) => needsApproval && !countsAgainstBalance);
  const from = plusDays(today, 182 - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 3) % 7));
  const { requestSeries } = await ask(
    "mutation ($input: RequestLeaveInput!, $until: Date!, $id: ID!) { requestSeries(input: $input, everyWeeks: 4, until: $until, commandId: $id) { request { series { id } } userErrors { message } } }",
    { input: { leaveTypeId: type.id, from, to: from, reason: "Evening class" }, until: plusDays(from, 84), id: randomUUID() },
  );
  if (requestSeries.request?.series.length !== 4) throw new Error(JSON.stringify(requestSeries));
}

async function waitingLieu({ ask, today, leaveType }) {
  await ask("mutation ($input: TimeInLieuInput!, $id: ID!) { askTimeInLieu(input: $input, commandId: $id) { userErrors { message } } }", {
    input: { leaveTypeId: leaveType.id, date: today, amount: "0.5", reason: "Stand at the fair" },
    id: randomUUID(),
  });
}

const plusDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function busiestApprover(url, people, signedInApi) {
  let best = { id: undefined, count: 0 };
  for (const { id, title } of people) {
    if (/^employee/i.test(title)) continue;
    const ask = await signedInApi(url, id);
    const { inbox } = await ask("{ inbox { id } }");
    if (inbox.length > best.count) best = { id, count: inbox.length };
  }
  if (!best.id) throw new Error("Nobody in the demo organisation has a request to decide.");
  return best.id;
}
