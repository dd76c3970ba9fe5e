import { randomUUID } from "node:crypto";
import { after, before } from "node:test";
import { demoPeople, signedInApi, weekAcrossHoliday } from "./api.mjs";
import { startBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

const applyChanges = `mutation ($changes: [ChangeInput!]!, $id: ID!) {
  applyChanges(changes: $changes, commandId: $id) { userErrors { rule message } }
}`;

/**
 * A server over a demo organisation and a browser, for all tests of the calling file: `server`,
 * `browser`, and two of the `people`, `admin` and `employee`. Set once the first test runs, or once
 * `opened` is awaited: further `before` of a file do not wait for this one.
 */
export function openHouse() {
  const used = [];
  const house = {
    /** `weekAcrossHoliday` of somebody whom no other test of the file has had. */
    async plan() {
      const found = await weekAcrossHoliday(house.server.url, used);
      used.push(found.person.id);
      return found;
    },
    asAdmin: () => signedInApi(house.server.url, house.admin.id),
    /** What HR changes besides; it has to be taken. */
    async change(...changes) {
      const ask = await house.asAdmin();
      const { userErrors } = (await ask(applyChanges, { changes, id: randomUUID() })).applyChanges;
      if (userErrors.length > 0) throw new Error(userErrors.map(({ message }) => message).join("; "));
    },
  };
  const open = async () => {
    house.server = await startServer();
    house.browser = await startBrowser();
    house.people = await demoPeople(house.server.url);
    house.admin = house.people.find(({ title }) => /admin|owner/i.test(title));
    house.employee = house.people.find(({ title }) => /employee/i.test(title));
  };
  before(() => (house.opened = open()));
  after(async () => {
    await house.browser?.close();
    await house.server?.stop();
  });
  return house;
}
