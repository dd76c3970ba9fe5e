// What the counterparties talk to: the real server over a demo organisation, and a session there.
import { startServer as startAnyServer } from "../e2e/support/server.mjs";

export const startServer = (...options) => startAnyServer({ web: false, options });

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
