// GraphQL over HTTP beside nginx, which serves the same bytes from a file, and mercurius with JIT,
// which has the same answers in memory. wrk drives them in turns with 64 connections; what they have
// in common is this machine in these minutes.
//
//   node compare.mjs GRAPHQL_BENCH [SECONDS]     of each turn, 5 by default
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { endWithUs, familyOf, megabytes, start, startDaybook } from "./programs.mjs";

const [program, seconds = "5"] = process.argv.slice(2);
const turns = 3;
const ticksPerSecond = 100;
const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
chmodSync(folder, 0o755); // nginx reads it as another user

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

async function startNginx(bytes) {
  const port = await freePort();
  writeFileSync(join(folder, "answer.json"), bytes);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ");
  writeFileSync(
    join(folder, "nginx.conf"),
    `worker_processes 2; pid ${folder}/nginx.pid; error_log stderr error; daemon off; events { worker_connections 1024; }
     http { ${places} access_log off; keepalive_requests 1000000000; open_file_cache max=10; default_type application/json;
       server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const child = endWithUs(spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: ["ignore", "ignore", "inherit"] }));
  for (;;) {
    if (child.exitCode !== null) throw new Error("nginx (apt install nginx-light) did not start");
    if (await fetch(`http://127.0.0.1:${port}/answer.json`).then(({ ok }) => ok, () => false)) break;
  }
  return { port, pid: child.pid };
}

const cpuSeconds = (pid) =>
  familyOf(pid).reduce((sum, one) => {
    const fields = readFileSync(`/proc/${one}/stat`, "utf8").split(") ")[1].split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }, 0);

function script(query, token) {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.lua`);
  const request = query
    ? `wrk.method = "POST"\nwrk.body = [[${JSON.stringify({ query })}]]\nwrk.headers["Content-Type"] = "application/json"\n`
    : "";
  const signedIn = token ? `wrk.headers["Authorization"] = "Bearer ${token}"\n` : "";
  writeFileSync(
    path,
    `${request}${signedIn}function done(summary, latency)
  io.write(string.format("RESULT %d %f %f %f %d\\n", summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, summary.errors.status + summary.errors.read + summary.errors.timeout))
end\n`,
  );
  return path;
}

function measure({ pid, port }, path, lua) {
  const before = cpuSeconds(pid);
  const { stdout } = spawnSync("wrk", ["-t2", "-c64", `-d${seconds}s`, "-s", lua, `http://127.0.0.1:${port}${path}`], { encoding: "utf8" });
  const cpu = cpuSeconds(pid) - before;
  const [requests, duration, p50, p99, failed] = /RESULT (.*)/.exec(stdout)[1].split(" ").map(Number);
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return { rate: requests / duration, cpu: (cpu / requests) * 1e6, p50, p99, memory: megabytes(pid) };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Every contestant in turn, several times; a line each. */
function contest(title, contestants) {
  console.log(`\n${title}\n${"".padEnd(16)}requests/s   CPU us each   p50 ms   p99 ms   MB`);
  const seen = new Map(contestants.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; ++turn)
    for (const { name, server, path, lua } of contestants) seen.get(name).push(measure(server, path, lua));
  const rows = new Map();
  for (const [name, runs] of seen) {
    const row = Object.fromEntries(["rate", "cpu", "p50", "p99", "memory"].map((key) => [key, median(runs.map((run) => run[key]))]));
    rows.set(name, row);
    console.log(`${name.padEnd(16)}${row.rate.toFixed(0).padStart(10)}${row.cpu.toFixed(1).padStart(14)}${row.p50.toFixed(2).padStart(9)}${row.p99.toFixed(2).padStart(9)}${row.memory.toFixed(0).padStart(5)}`);
  }
  return rows;
}

const ratio = (rows, key, other) => (rows.get("daybook")[key] / rows.get(other)[key]).toFixed(2);

const trivial = "{ __typename }";
const month = (today) => {
  const from = `${today.slice(0, 7)}-01`;
  const to = `${today.slice(0, 7)}-28`;
  return `{
    whoIsAway(from: "${from}", to: "${to}") { person { id name } absences { from to approved leaveType { name colour } } }
    people(first: 50) { nodes { id name balances { leaveType { name unit } available { value } } } }
  }`;
};

const daybook = await startDaybook(program);
const dashboard = month(daybook.today);
const answer = JSON.parse(await daybook.ask(dashboard));
if (answer.errors) throw new Error(JSON.stringify(answer.errors));
writeFileSync(join(folder, "answers.json"), JSON.stringify(answer.data));
const nginx = await startNginx(await daybook.ask(trivial));
const mercurius = await start(process.execPath, fileURLToPath(new URL("mercurius.mjs", import.meta.url)), join(folder, "answers.json"));

const small = contest(`${trivial}, 64 connections`, [
  { name: "nginx", server: nginx, path: "/answer.json", lua: script() },
  { name: "daybook", server: daybook, path: "/graphql", lua: script(trivial, daybook.token) },
  { name: "mercurius", server: mercurius, path: "/graphql", lua: script(trivial) },
]);
console.log(`daybook has ${ratio(small, "rate", "nginx")} of nginx's rate at ${ratio(small, "cpu", "nginx")} of its CPU, and ${ratio(small, "rate", "mercurius")} times mercurius's rate`);

const large = contest(`a month of the team, with 50 people's balances: ${JSON.stringify(answer).length} bytes, 64 connections`, [
  { name: "daybook", server: daybook, path: "/graphql", lua: script(dashboard, daybook.token) },
  { name: "mercurius", server: mercurius, path: "/graphql", lua: script(dashboard) },
]);
console.log(`daybook has ${ratio(large, "rate", "mercurius")} times mercurius's rate`);
process.exit(0);
