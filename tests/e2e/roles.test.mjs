import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { signedInApi } from "./support/api.mjs";
import { openWindow, sizes } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

const house = openHouse();
/** By what they are; each of them has no other role. */
const who = {};
let colleague;

before(async () => {
  await house.opened;
  const found = await house.plan();
  const others = house.people.filter(({ id, title }) => /^employee/i.test(title) && id !== found.person.id);
  colleague = found.person.id;
  who.employee = others[0].id;
  who.approver = found.approver.id;
  who["team admin"] = (await inTeamOf(colleague, others)).id;
  const rest = others.filter(({ id }) => !Object.values(who).includes(id));
  who["payroll reader"] = rest[0].id;
  who["HR admin"] = rest[1].id;
  await house.change(
    { roles: { personId: who["team admin"], roles: ["TEAM_ADMIN"] } },
    { roles: { personId: who["payroll reader"], roles: ["PAYROLL_READER"] } },
    { roles: { personId: who["HR admin"], roles: ["HR_ADMIN"] } },
  );
});

/** One of them who is put into the colleague's team. */
async function inTeamOf(personId, others) {
  const ask = await house.asAdmin();
  const { person } = await ask("query ($id: ID!) { person(id: $id) { today team { id } } }", { id: personId });
  const chosen = others.at(-1);
  await house.change({ teamMember: { personId: chosen.id, from: person.today, teamId: person.team.id } });
  return chosen;
}

const everybody = ["/", "/leave", "/leave?view=requests", "/request", "/calendar", "/people", "/settings"];
const administration = ["/policies", "/policies?policy=new", "/rules", "/chains", "/organisation", "/organisation?view=locations", "/organisation?view=types", "/payroll"];
const person = () => [`/people/${colleague}`, `/people/${colleague}?view=requests`];

/** Whose pages, and which of them beside those that all have. */
const walks = [
  { role: "employee", paths: () => [...everybody, "/inbox", "/policies", "/organisation", "/payroll", ...person()] },
  { role: "approver", paths: () => ["/inbox", ...person()] },
  { role: "team admin", paths: () => ["/", "/organisation", "/people", ...person(), `/request?person=${colleague}`] },
  { role: "payroll reader", paths: () => ["/", "/payroll", "/people", ...person()] },
  { role: "HR admin", paths: () => ["/", "/inbox", ...administration, ...person(), `/people/${colleague}?view=details`] },
];

/** Nothing is on its way any more. */
async function settled(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root'));
}

const looks = [
  { name: "phone, dark", size: sizes.phone, scheme: "dark" },
  { name: "wide, light", size: sizes.wide, scheme: "light" },
];

for (const { role, paths } of walks) {
  for (const { name, ...look } of looks) {
    test(`every page of a person who is ${role} is whole: ${name}`, async (context) => {
      const page = await openWindow(house.browser, house.server.url, { ...look, personId: who[role] });
      const complaints = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
      for (const path of paths()) {
        await context.test(path.replace(colleague, "…"), async () => {
          await page.goto(path);
          await settled(page);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(beyond <= 0, `${beyond} px too wide`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`), []);
          assert.deepEqual(complaints.splice(0), []);
        });
      }
      await page.context().close();
    });
  }
}

test("a payroll reader finds payroll and everybody's figures, and nothing to close or change", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: who["payroll reader"] });
  await page.getByRole("link", { name: "Payroll" }).click();
  await page.getByRole("table", { name: "Totals by leave type" }).waitFor();
  await page.getByRole("button", { name: "Download CSV" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Close this period" }).count(), 0);
  assert.equal(await page.getByRole("link", { name: "Policies" }).count(), 0);
  await page.goto(`/people/${colleague}`);
  await page.getByRole("table").waitFor();
  assert.equal(await page.getByRole("link", { name: "Ask for leave" }).count(), 0);
});

test("the figures of a colleague are not for everybody, and the page says so", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: who.employee });
  await page.goto(`/people/${colleague}`);
  await page.getByText("There are no figures to show").waitFor();
  await page.goto("/payroll");
  await page.getByText("Payroll is for HR and payroll").waitFor();
});

test("a team admin says who decides in the own team, and asks for its people", async () => {
  const page = await openWindow(house.browser, house.server.url, { personId: who["team admin"] });
  const ask = await signedInApi(house.server.url, who["team admin"]);
  const { me } = await ask("{ me { team { id name approvers { id } } } }");
  await page.getByRole("link", { name: "Organisation" }).click();
  const row = page.getByRole("listitem").filter({ hasText: me.team.name }).first();
  await row.getByRole("button", { name: new RegExp(`^${me.team.name}`) }).click();
  const box = row.getByRole("combobox", { name: `Who decides in ${me.team.name}` }).or(row.getByRole("textbox", { name: `Who decides in ${me.team.name}` })).first();
  const { name } = house.people.find(({ id }) => id === who.employee);
  await box.click();
  await box.fill(name);
  await page.getByRole("option", { name, exact: true }).click();
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Saved\./).first().waitFor();
  const after = (await ask("{ me { team { approvers { id } } } }")).me.team.approvers.map(({ id }) => id);
  assert.deepEqual(after, [...me.team.approvers.map(({ id }) => id), who.employee]);
  assert.equal(await page.getByRole("button", { name: "Add the team" }).count(), 0);

  await page.goto(`/people/${colleague}`);
  await page.getByRole("table").waitFor();
  await page.getByRole("link", { name: "Ask for leave" }).click();
  const asked = house.people.find(({ id }) => id === colleague);
  await page.getByText(`for ${asked.name}`, { exact: true }).waitFor();
});
