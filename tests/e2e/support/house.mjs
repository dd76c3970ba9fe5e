import { after, before } from "node:test";
import { demoPeople } from "./api.mjs";
import { startBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

/**
 * A server over a demo organisation and a browser, for all tests of the calling file: `server`,
 * `browser`, and two of the `people`, `admin` and `employee`. Set once the first test runs, or once
 * `opened` is awaited: further `before` of a file do not wait for this one.
 */
export function openHouse() {
  const house = {};
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
