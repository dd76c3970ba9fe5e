// Signing in and out with npm oidc-provider, a certified provider.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exportJWK, generateKeyPair } from "jose";
import { Browser } from "./browser.mjs";
import { peopleOf, startCertified, startWith, whoIs } from "./providers.mjs";
import { pause } from "./support.mjs";

const accounts = {};
let provider, server, anna, ben, firstKeys;

const keysNamed = async (kid, alg = "RS256") => [{ ...(await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey)), kid, alg, use: "sig" }];

before(async () => {
  provider = await startCertified({ accounts });
  server = await startWith([{ id: "work", name: "Kestrel account", issuer: provider.issuer }]);
  [anna, ben] = await peopleOf(server.url);
  accounts.anna = { email: anna.email.toUpperCase(), email_verified: true, name: "Whatever" };
  accounts.ben = { email: ben.email, email_verified: true };
  firstKeys = await keysNamed("first");
  provider.know(server.url, "work", firstKeys);
});

after(async () => {
  await server?.stop();
  await provider?.stop();
});

/** To the provider, and through its pages; `until` stops on the way back. */
async function signIn(browser, account, { until } = {}) {
  let page = await browser.visit(`${server.url}/sign-in/with/work`, { until });
  // It asks who it is, then whether we may know.
  for (let count = 0; count < 3 && page.url.startsWith(provider.issuer) && page.text?.includes("<form"); ++count)
    page = await browser.submit(page, page.text.includes('name="login"') ? { login: account, password: "any" } : {}, { until });
  return page;
}

const isBack = (url) => url.startsWith(`${server.url}/sign-in/back/`);

test("the sign-in page is told of the provider", async () => {
  const { providers } = await (await fetch(`${server.url}/session`)).json();
  assert.deepEqual(providers, [{ name: "Kestrel account", url: "/sign-in/with/work" }]);
});

test("somebody signs in with the account that they have", async () => {
  const browser = new Browser();
  const page = await signIn(browser, "anna");
  assert.equal(page.url, `${server.url}/`);
  assert.equal(await whoIs(browser, server.url), anna.name);
  assert.equal(browser.cookies(server.url).has("daybook_attempt"), false);
});

test("what is asked of the provider has PKCE, a nonce and a state of its own", async () => {
  const asked = async () => {
    const answer = await fetch(`${server.url}/sign-in/with/work`, { redirect: "manual" });
    assert.equal(answer.status, 303);
    assert.match(answer.headers.get("set-cookie"), /HttpOnly; SameSite=Lax/);
    return new URL(answer.headers.get("location")).searchParams;
  };
  const [one, two] = [await asked(), await asked()];
  for (const name of ["state", "nonce", "code_challenge"]) {
    assert.ok(one.get(name).length >= 43, name);
    assert.notEqual(one.get(name), two.get(name), name);
  }
  assert.equal(one.get("code_challenge_method"), "S256");
  assert.equal(one.get("response_type"), "code");
  assert.equal(one.get("redirect_uri"), `${server.url}/sign-in/back/work`);
});

test("a code works in the browser that asked for it alone, and once", async () => {
  const [browser, thief] = [new Browser(), new Browser()];
  const { url } = await signIn(browser, "anna", { until: isBack });
  const stolen = await thief.visit(url);
  assert.match(stolen.text, /oidc\.state_wrong/);
  await signIn(thief, "ben", { until: isBack });
  assert.match((await thief.visit(url)).text, /oidc\.state_wrong/, "nor with an attempt of one's own");
  const attempt = browser.cookies(server.url).get("daybook_attempt");
  assert.equal((await browser.visit(url)).url, `${server.url}/`);
  browser.setCookie(server.url, "daybook_attempt", attempt);
  assert.match((await browser.visit(url)).text, /oidc\.state_wrong/, "a second time");
});

test("an answer that names another provider is refused", async () => {
  const browser = new Browser();
  const { url } = await signIn(browser, "anna", { until: isBack });
  const other = new URL(url);
  assert.equal(other.searchParams.get("iss"), provider.issuer);
  other.searchParams.set("iss", "https://evil.example");
  assert.match((await browser.visit(other)).text, /oidc\.issuer_wrong/);
  const silent = new Browser();
  const without = new URL((await signIn(silent, "anna", { until: isBack })).url);
  without.searchParams.delete("iss");
  assert.match((await silent.visit(without)).text, /oidc\.issuer_wrong/, "it says that it always tells");
});

test("who is not let in by the provider is told so", async () => {
  const browser = new Browser();
  const { url } = await signIn(browser, "anna", { until: isBack });
  const { searchParams } = new URL(url);
  const denied = new URL(`${server.url}/sign-in/back/work`);
  denied.search = new URLSearchParams({ state: searchParams.get("state"), iss: provider.issuer, error: "access_denied", error_description: "<b>No</b>" });
  const page = await browser.visit(denied);
  assert.match(page.text, /did not let you in: access_denied/);
  assert.doesNotMatch(page.text, /<b>No/);
});

test("an address that is not verified, or not known here, lets nobody in", async () => {
  accounts.mallory = { email: anna.email, email_verified: false };
  assert.match((await signIn(new Browser(), "mallory")).text, /oidc\.email_unverified/);
  accounts.stranger = { email: "stranger@nowhere.example", email_verified: true };
  assert.match((await signIn(new Browser(), "stranger")).text, /sign_in\.person_unknown/);
});

test("an address that moved to another account does not move the person", async () => {
  accounts.later = { email: anna.email, email_verified: true };
  assert.match((await signIn(new Browser(), "later")).text, /sign_in\.account_taken/);
  accounts.anna.email = "anna.married@nowhere.example";
  const browser = new Browser();
  await signIn(browser, "anna");
  assert.equal(await whoIs(browser, server.url), anna.name, "and the account stays hers");
});

test("signing out goes on to the provider, which signs out there and comes back", async () => {
  const browser = new Browser();
  await signIn(browser, "anna");
  const answer = await browser.ask(`${server.url}/session`, { method: "DELETE" });
  const { continue: next } = await answer.json();
  assert.equal(await whoIs(browser, server.url), undefined);
  const page = await browser.visit(next);
  const back = await browser.submit(page, { logout: "yes" }, { until: (url) => url.startsWith(`${server.url}/welcome`) });
  assert.ok(back.url.startsWith(`${server.url}/welcome`), back.url);
  const again = await browser.visit(`${server.url}/sign-in/with/work`);
  assert.match(again.text, /name="login"/, "it asks who it is again");
});

test("who signs out at the provider is signed out here, and nobody else", async () => {
  const [laptop, phone, other] = [new Browser(), new Browser(), new Browser()];
  await signIn(laptop, "anna");
  await signIn(phone, "anna");
  await signIn(other, "ben");
  const page = await laptop.visit(`${provider.issuer}/session/end`);
  await laptop.submit(page, { logout: "yes" });
  for (let tries = 0; tries < 50 && (await whoIs(laptop, server.url)); ++tries) await pause(100);
  assert.equal(await whoIs(laptop, server.url), undefined);
  assert.equal(await whoIs(phone, server.url), anna.name, "that browser has a session of its own there");
  assert.equal(await whoIs(other, server.url), ben.name);
});

test("the provider takes other keys while somebody is signing in", async () => {
  const browser = new Browser();
  const { url } = await signIn(browser, "ben", { until: isBack });
  provider.rotate(await keysNamed("second"));
  assert.equal((await browser.visit(url)).url, `${server.url}/`);
  assert.equal(await whoIs(browser, server.url), ben.name);
});
