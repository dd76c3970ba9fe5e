/** Every page, who looks at it, and when it has settled. The tests of access and the pictures share it. */
export async function pagesOf(url, { demoPeople, signedInApi, weekAcrossHoliday }) {
  const people = await demoPeople(url);
  const admin = people.find(({ title }) => /admin|owner/i.test(title)) ?? people[0];
  const wish = await weekAcrossHoliday(url);
  const busiest = await busiestApprover(url, people, signedInApi);
  const employee = wish.person.id;
  const { leaveTypeId, from, to } = wish.input;
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
    { name: "policies", path: "/policies", personId: admin.id, ready: (page) => page.getByRole("textbox", { name: "All terms" }).waitFor() },
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
