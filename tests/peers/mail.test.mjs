// Mail as npm smtp-server takes it and npm mailparser reads it, both unmodified: what arrives, what
// its links do, and what becomes of a message when the mail server or Daybook itself fails.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoPeople, signedInApi, weekAcrossHoliday } from "../e2e/support/api.mjs";
import { startServer } from "../e2e/support/server.mjs";
import { startSink } from "./mail_sink.mjs";
import { pause } from "./support.mjs";

const publicUrl = "https://leave.example";
let sink;
let server;
let options;
before(async () => {
  sink = await startSink();
  options = ["--smtp", `smtp://127.0.0.1:${sink.port}`, "--mail-from", "leave@kestrel.example", "--public-url", publicUrl];
  server = await startServer({ web: false, options });
});
after(async () => {
  await server.stop();
  await sink.stop();
});

const askFor = `mutation ($input: RequestLeaveInput!, $commandId: ID!) {
  requestLeave(input: $input, commandId: $commandId) { request { id status } userErrors { rule } } }`;
const emailOf = async (ask, id) => (await ask("query ($id: ID!) { person(id: $id) { email } }", { id })).person.email;
const used = [];

/** Somebody asks for a week; with those whom it concerns. */
async function asked(reason) {
  const week = await weekAcrossHoliday(server.url, used);
  used.push(week.person.id);
  const input = { ...week.input, reason };
  const { requestLeave } = await week.ask(askFor, { input, commandId: crypto.randomUUID() });
  assert.deepEqual(requestLeave.userErrors, []);
  const own = (await week.ask("{ me { email } }")).me.email;
  const approver = await emailOf(week.ask, week.approver.id);
  const id = requestLeave.request.id;
  const state = async () => (await week.ask("query ($id: ID!) { request(id: $id) { status decidedBy { id } decisionComment } }", { id })).request;
  return { ...week, id, own, approverEmail: approver, state };
}

const linksIn = (mail) => Object.fromEntries([...mail.text.matchAll(/^(Approve|Reject):\n(\S+)$/gm)].map(([, name, url]) => [name, url.replace(publicUrl, server.url)]));
const tokenIn = (url) => new URL(url).searchParams.get("token");
const post = (path, fields) => fetch(`${server.url}${path}`, { method: "POST", body: new URLSearchParams(fields) });
const idOf = (header) => header?.replace(/^.*</s, "").replace(/>.*$/s, "");

test("F8: leave is approved from the message that asked for it", async () => {
  const leave = await asked("Grüße & <b>Kuchen</b>");
  const mail = await sink.next(leave.approverEmail);
  assert.equal(mail.from.value[0].address, "leave@kestrel.example");
  assert.equal(mail.to.value[0].name, leave.approver.name);
  assert.match(mail.subject, new RegExp(`^${leave.person.name} asks for ${leave.leaveType.name}, `));
  assert.match(mail.text, /Grüße & <b>Kuchen<\/b>/);
  assert.match(mail.html, /Grüße &amp; &lt;b&gt;Kuchen/);
  assert.match(mail.text, new RegExp(`Takes: +${Number(leave.preview.cost.value)} days?\n`));
  assert.match(mail.text, new RegExp(`Left then: +${Number(leave.preview.availableAfter.value)} days?\n`));
  assert.equal(mail.headers.get("auto-submitted"), "auto-generated");
  assert.deepEqual(Object.keys(mail.headers.get("list")).toSorted(), ["unsubscribe", "unsubscribe-post"]);

  const { Approve, Reject } = linksIn(mail);
  const page = await fetch(Approve);
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-security-policy"), /default-src 'none'/);
  assert.match(await page.text(), new RegExp(`Approve leave of ${leave.person.name}\\?`));
  assert.equal((await fetch(Approve, { method: "HEAD" })).status, 200);
  assert.equal((await leave.state()).status, "PENDING");

  const done = await post("/mail/answer", { token: tokenIn(Approve), comment: "Schöne Zeit!" });
  assert.match(await done.text(), /<h1>Approved<\/h1>/);
  assert.deepEqual(await leave.state(), { status: "APPROVED", decidedBy: { id: leave.approver.id }, decisionComment: "Schöne Zeit!" });
  for (const link of [Approve, Reject]) {
    const again = await post("/mail/answer", { token: tokenIn(link) });
    assert.match(await again.text(), /You have answered this already/);
  }
  assert.equal((await leave.state()).status, "APPROVED");
  assert.equal(done.headers.get("set-cookie"), null);

  const decision = await sink.next(leave.own);
  assert.match(decision.subject, /^Approved: /);
  assert.match(decision.text, /Schöne Zeit!/);
  assert.equal(decision.inReplyTo, mail.inReplyTo);
  assert.equal(idOf(decision.headers.get("references")), idOf(mail.inReplyTo));
  assert.notEqual(decision.messageId, mail.messageId);
});

test("F8: leave is rejected with a reason", async () => {
  const leave = await asked();
  const { Reject } = linksIn(await sink.next(leave.approverEmail));
  await post("/mail/answer", { token: tokenIn(Reject), comment: "Stocktaking, sorry." });
  assert.equal((await leave.state()).status, "REJECTED");
  assert.match((await sink.next(leave.own)).text, /> Stocktaking, sorry\./);
});

test("F3: who watches is told when it is approved, and not before", async () => {
  const everybody = await demoPeople(server.url);
  const admin = await signedInApi(server.url, everybody.find(({ title }) => title === "Owner").id);
  const watcher = everybody.findLast(({ title }) => title === "Employee");
  const terms = { name: "Watched", steps: [{ who: ["team_approvers"] }], watchers: [{ kind: "people", people: [watcher.id] }] };
  const chain = { chainId: crypto.randomUUID(), terms: JSON.stringify(terms) };
  const applyChanges = "mutation ($changes: [ChangeInput!]!, $commandId: ID!) { applyChanges(changes: $changes, commandId: $commandId) { userErrors { rule } } }";
  assert.deepEqual((await admin(applyChanges, { changes: [{ chain }], commandId: crypto.randomUUID() })).applyChanges.userErrors, []);
  const address = await emailOf(admin, watcher.id);

  used.push(watcher.id);
  const leave = await asked("A secret");
  const { Approve } = linksIn(await sink.next(leave.approverEmail));
  assert.equal(sink.waiting(address, leave.person.name), 0);
  await post("/mail/answer", { token: tokenIn(Approve), comment: "Another secret" });
  const mail = await sink.next(address);
  assert.match(mail.subject, new RegExp(`^${leave.person.name} will be away: `));
  assert.doesNotMatch(mail.text + mail.html, /secret/);
  await sink.next(leave.own);
});

test("a link that is not ours, or is for something else, says so and does nothing", async () => {
  const leave = await asked();
  const mail = await sink.next(leave.approverEmail);
  const token = tokenIn(linksIn(mail).Approve);
  const forged = token.replace(".yes.", ".no.");
  assert.notEqual(forged, token);
  for (const bad of [forged, token.slice(0, -1), "", "v1.a.b"]) {
    assert.equal((await post("/mail/answer", { token: bad })).status, 403);
    assert.equal((await fetch(`${server.url}/mail/answer?token=${bad}`)).status, 403);
  }
  assert.equal((await post("/mail/choice", { token })).status, 403);
  const session = await fetch(`${server.url}/session`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await session.json()).signedIn, false);
  assert.equal((await leave.state()).status, "PENDING");
});

const metric = async (name, { url } = server) => Number((await (await fetch(`${url}/metrics`)).text()).match(new RegExp(`^${name} (.*)$`, "m"))[1]);

for (const stage of ["recipient", "message"])
  test(`a ${stage} that the mail server defers is tried again, one that it refuses is given up`, async () => {
    const refused = await metric("daybook_mails_refused");
    const deferred = await metric("daybook_mails_deferred");
    sink.answerNext(stage, 451, "Try again later");
    const first = await asked();
    await sink.next(first.approverEmail);
    sink.answerNext(stage, 554, "Never");
    await asked();
    const third = await asked();
    const mail = await sink.next(third.approverEmail);
    assert.match(mail.subject, new RegExp(third.person.name));
    assert.equal(await metric("daybook_mails_refused"), refused + 1);
    assert.equal(await metric("daybook_mails_deferred"), deferred + 1);
  });

test("who wants no mail gets none, by one click", async () => {
  const leave = await asked();
  const mail = await sink.next(leave.approverEmail);
  const url = mail.headers.get("list").unsubscribe.url.replace(publicUrl, server.url);
  assert.match(await (await fetch(url)).text(), /No more mail, please/);
  const oneClick = await fetch(url, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  assert.equal(oneClick.status, 200);
  await leave.ask("mutation ($requestId: ID!, $commandId: ID!) { withdrawLeave(requestId: $requestId, commandId: $commandId) { userErrors { rule } } }", { requestId: leave.id, commandId: crypto.randomUUID() });
  await pause(500);
  assert.equal(sink.waiting(leave.approverEmail, leave.person.name), 0);
  await post("/mail/choice", { token: tokenIn(url), choice: "wanted" });
  const comment = "mutation ($requestId: ID!, $commandId: ID!) { commentOnLeave(requestId: $requestId, text: \"Next year then\", commandId: $commandId) { userErrors { rule } } }";
  const approver = await signedInApi(server.url, leave.approver.id);
  await approver(comment, { requestId: leave.id, commandId: crypto.randomUUID() });
  assert.match((await sink.next(leave.own)).text, /> Next year then/);
});

test("what was committed is told after a crash, and nothing twice", async () => {
  await sink.pause();
  const leave = await asked();
  await server.kill();
  await sink.resume();
  server = await startServer({ web: false, options, after: server });
  const mail = await sink.next(leave.approverEmail);
  assert.match(mail.subject, new RegExp(leave.person.name));
  while ((await metric("daybook_mails_waiting")) > 0) await pause(50);
  await server.kill();
  server = await startServer({ web: false, options, after: server });
  await pause(500);
  assert.equal(sink.waiting(leave.approverEmail, leave.person.name), 0);
});

/** A server of its own that sends to such a sink. */
async function sending(to, url, more = []) {
  const other = await startServer({ web: false, options: ["--smtp", url(to.port), "--mail-from", "leave@kestrel.example", "--public-url", publicUrl, ...more] });
  const week = await weekAcrossHoliday(other.url);
  await week.ask(askFor, { input: week.input, commandId: crypto.randomUUID() });
  return {
    stop: () => other.stop(),
    approver: await emailOf(week.ask, week.approver.id),
    /** It was tried, and nothing came of it: the message still waits. */
    async waits() {
      while ((await metric("daybook_mails_deferred", other)) === 0) await pause(50);
      assert.equal(to.waiting(this.approver, week.person.name), 0);
      assert.ok((await metric("daybook_mails_waiting", other)) > 0);
      assert.equal(await metric("daybook_mails_refused", other), 0);
    },
  };
}

test("it signs in where the mail server asks for it, and keeps its mail where it may not", async () => {
  const onAuth = ({ username, password }, _session, done) => (username === "daybook" && password === process.env.DAYBOOK_SMTP_PASSWORD ? done(null, { user: username }) : done(new Error("Who?")));
  const strict = await startSink({ authOptional: false, allowInsecureAuth: true, onAuth });
  const url = (port) => `smtp://127.0.0.1:${port}`;
  process.env.DAYBOOK_SMTP_PASSWORD = "sesame";
  const right = await sending(strict, url, ["--smtp-user", "daybook"]);
  await strict.next(right.approver);
  await right.stop();
  const wrong = await sending(strict, url, ["--smtp-user", "somebody"]);
  await wrong.waits();
  await wrong.stop();
  await strict.stop();
});

test("a mail server whose certificate nobody vouches for is told nothing", async () => {
  const unknown = await startSink({ secure: true });
  const mail = await sending(unknown, (port) => `smtps://127.0.0.1:${port}`);
  await mail.waits();
  await mail.stop();
  await unknown.stop();
});

test("a mail server elsewhere that offers no TLS is told nothing", async () => {
  const open = await startSink();
  // This computer by an address that is not known to be it.
  const mail = await sending(open, (port) => `smtp://[::ffff:127.0.0.1]:${port}`);
  await mail.waits();
  await mail.stop();
  await open.stop();
});
