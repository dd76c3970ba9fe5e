// What the counterparties talk to: the real server over a demo organisation, and a session there.
import { weekAcrossHoliday } from "../e2e/support/api.mjs";
import { startServer as startAnyServer } from "../e2e/support/server.mjs";

/** With further options of `daybook serve`, or a function of its address that gives them. */
export const startServer = (...options) => startAnyServer({ web: false, options: typeof options[0] === "function" ? options[0] : options });

/** Headers that sign in somebody of the demo organisation. */
export async function signedIn(url, index = 0) {
  const { demo } = await (await fetch(`${url}/session`)).json();
  const answer = await fetch(`${url}/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ personId: demo[index].id }),
  });
  if (!answer.ok) throw new Error(`POST /session answered ${answer.status}`);
  return { cookie: answer.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ") };
}

/** Somebody of the demo organisation who can ask for leave and take it back, again and again. */
export async function changer(url) {
  const { person, ask, input } = await weekAcrossHoliday(url);
  const { demo } = await (await fetch(`${url}/session`)).json();
  const once = () => crypto.randomUUID();
  const request = `mutation ($input: RequestLeaveInput!, $commandId: ID!) {
    requestLeave(input: $input, commandId: $commandId) { request { id } userErrors { rule } } }`;
  const withdraw = `mutation ($requestId: ID!, $commandId: ID!) {
    withdrawLeave(requestId: $requestId, commandId: $commandId) { userErrors { rule } } }`;
  let pending;
  return {
    headers: await signedIn(url, demo.findIndex(({ id }) => id === person.id)),
    query: "{ me { requests(status: [PENDING]) { id } } }",
    async change() {
      if (pending) {
        await ask(withdraw, { requestId: pending, commandId: once() });
        pending = undefined;
      } else {
        const { requestLeave } = await ask(request, { input, commandId: once() });
        pending = requestLeave.request.id;
      }
      return pending;
    },
  };
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
