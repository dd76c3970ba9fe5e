import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const binary = process.env.DAYBOOK_BINARY ?? join(root, "build/release/src/main/daybook");
const web = process.env.DAYBOOK_WEB ?? join(root, "web/dist");
const startUpMs = 30_000;

/**
 * The real server on a free port, over a demo organisation of its own; with the dashboard unless told
 * otherwise, and with further options of `daybook serve`. `after`: one that was killed, to go on where it
 * was.
 */
export async function startServer({ web: hasWeb = true, options = [], after } = {}) {
  const directory = after?.directory ?? (await mkdtemp(join(tmpdir(), "daybook-e2e-")));
  if (!after) await run(["demo", "--data-dir", directory]);
  const url = after?.url ?? `http://127.0.0.1:${await freePort()}`;
  const more = typeof options === "function" ? options(url) : options;
  const child = spawn(
    binary,
    ["serve", "--data-dir", directory, "--listen", url.slice("http://".length), ...(hasWeb ? ["--web", web] : []), "--demo-sign-in", ...more],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise((done) => child.once("exit", done));
  await ready(url, child);
  return {
    url,
    directory,
    /** As a power cut does. */
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function run(args) {
  return new Promise((done, failed) => {
    const child = spawn(binary, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done() : failed(new Error(`daybook ${args[0]} ended with ${code}`))));
  });
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function ready(url, child) {
  const until = Date.now() + startUpMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`daybook serve ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/session`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`daybook serve did not answer within ${startUpMs} ms`);
}
