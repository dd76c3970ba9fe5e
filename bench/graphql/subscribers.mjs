// How much memory many idle subscribers cost: each a WebSocket of its own that watches the viewer's
// balances and substitutes. Then something changes, and the slowest of them says how long it took to hear of it.
//
//   node subscribers.mjs GRAPHQL_BENCH [COUNT]     9,900 by default, as a server takes 10,000 connections
import { WebSocket } from "ws";
import { megabytes, setSubstitute, startDaybook } from "./programs.mjs";

const [program, count = "9900"] = process.argv.slice(2);
const connectedAtOnce = 200;
const kilobytesMax = 16; // each, as docs/reference/api.md promises
const daybook = await startDaybook(program);
const query = "subscription { live { me { name balances { available { value } } substitutes { from } } } }";

let heard = 0;
let allHeard;
function subscribe() {
  return new Promise((done, failed) => {
    const socket = new WebSocket(`ws://127.0.0.1:${daybook.port}/graphql`, "graphql-transport-ws", {
      headers: { authorization: `Bearer ${daybook.token}` },
      perMessageDeflate: false,
    });
    socket.once("error", failed);
    socket.once("close", (code) => failed(new Error(`closed with ${code}`)));
    socket.once("open", () => socket.send('{"type":"connection_init"}'));
    socket.on("message", (text) => {
      const { type } = JSON.parse(text);
      if (type === "connection_ack") socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
      if (type === "ping") socket.send('{"type":"pong"}');
      if (type !== "next") return;
      done(socket);
      heard += 1;
      if (heard === Number(count)) allHeard();
    });
  });
}

const hearAll = () => {
  heard = 0;
  return new Promise((done) => {
    allHeard = done;
  });
};

const before = megabytes(daybook.pid);
const connected = hearAll();
for (let opened = 0; opened < Number(count); opened += connectedAtOnce)
  await Promise.all(Array.from({ length: Math.min(connectedAtOnce, Number(count) - opened) }, subscribe));
await connected;
const after = megabytes(daybook.pid);
const kilobytes = ((after - before) * 1024) / Number(count);
console.log(`${count} idle subscribers: ${(after - before).toFixed(0)} MB more than ${before.toFixed(0)} MB, ${kilobytes.toFixed(1)} kB each`);
if (kilobytes > kilobytesMax) throw new Error(`more than ${kilobytesMax} kB each`);

const changed = hearAll();
const started = performance.now();
await setSubstitute(daybook);
await changed;
console.log(`a change has reached all of them after ${(performance.now() - started).toFixed(0)} ms; ${megabytes(daybook.pid).toFixed(0)} MB then`);
process.exit(0);
