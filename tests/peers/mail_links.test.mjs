// Signing in by a link that is sent by mail.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { startSink } from "./mail_sink.mjs";
import { peopleOf, whoIs } from "./providers.mjs";
import { pause, startServer } from "./support.mjs";

let sink, server, anna, ben;

before(async () => {
  sink = await startSink();
  server = await startServer((url) => ["--smtp", `smtp://127.0.0.1:${sink.port}`, "--mail-from", "leave@kestrel.example", "--public-url", url]);
  [anna, ben] = await peopleOf(server.url);
});

after(async () => {
  await server?.stop();
  await sink?.stop();
});

const ask = (email, headers = {}) =>
  fetch(`${server.url}/sign-in/mail`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ email }) });
const linkIn = (mail) => mail.text.match(/^Sign in:\n(\S+)$/m)[1];

test("the sign-in page is told that links are sent", async () => {
  assert.equal((await (await fetch(`${server.url}/session`)).json()).mail, true);
});

test("the link signs in whoever presses the button behind it, once", async () => {
  const answer = await ask(anna.email.toUpperCase());
  assert.equal(answer.status, 202);
  const mail = await sink.next(anna.email);
  assert.equal(mail.subject, "Sign in to Daybook");
  assert.match(mail.text, new RegExp(`Hello ${anna.name}, .* It works once`));
  assert.doesNotMatch(mail.text + mail.html, /No more of these/);
  const link = linkIn(mail);
  // What looks where links go, for a preview or a virus.
  for (const method of ["HEAD", "GET"]) assert.equal((await fetch(link, { method })).status, 200);

  const browser = new Browser();
  const page = await browser.visit(link);
  assert.equal(await whoIs(browser, server.url), undefined);
  const inside = await browser.submit(page);
  assert.equal(inside.url, `${server.url}/`);
  assert.equal(await whoIs(browser, server.url), anna.name);

  const thief = new Browser();
  assert.match((await thief.submit(await thief.visit(link))).text, /session\.link_invalid/);
  assert.equal(await whoIs(thief, server.url), undefined);
});

test("a foreign page cannot sign somebody in as somebody else", async () => {
  await ask(ben.email);
  const token = new URL(linkIn(await sink.next(ben.email))).searchParams.get("token");
  const answer = await fetch(`${server.url}/sign-in`, { method: "POST", headers: { origin: "https://evil.example" }, body: new URLSearchParams({ token }), redirect: "manual" });
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get("set-cookie"), null);
  assert.equal((await ask(ben.email, { origin: "https://evil.example" })).status, 403);
});

test("an address that nobody has is answered like any other, in the same time", async () => {
  const time = async (email) => {
    const began = performance.now();
    const answer = await ask(email);
    return { ms: performance.now() - began, status: answer.status, text: await answer.text() };
  };
  const median = (all) => all.map(({ ms }) => ms).toSorted((one, other) => one - other)[all.length >> 1];
  const known = [], unknown = [];
  for (let each = 0; each < 20; ++each) {
    known.push(await time(anna.email));
    unknown.push(await time(`nobody${each}@kestrel.example`));
  }
  assert.equal(new Set([...known, ...unknown].map(({ status, text }) => `${status} ${text}`)).size, 1);
  // Sending a message, or looking for somebody, is not waited for.
  assert.ok(Math.abs(median(known) - median(unknown)) < 5, `${median(known)} ms and ${median(unknown)} ms`);
});

test("an address gets three messages in a quarter of an hour, whoever asks", async () => {
  await pause(500);
  const waiting = sink.waiting(anna.email, "Sign in to Daybook");
  assert.equal(waiting, 2, "besides the one above");
});

test("a client that asks too often is told to wait", async () => {
  const statuses = new Set();
  for (let each = 0; each < 70; ++each) statuses.add((await ask(`somebody${each}@kestrel.example`)).status);
  assert.deepEqual([...statuses], [202, 429]);
});

test("what is no address is refused", async () => {
  for (const email of ["", "x", "@", "a@", "@b", "a b@c"]) assert.equal((await ask(email)).status, 400, email);
});
