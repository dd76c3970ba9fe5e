// The programs that benches drive, and what they use of the machine.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

const children = [];
process.on("exit", () => {
  for (const child of children) child.kill();
});

export function endWithUs(child) {
  children.push(child);
  return child;
}

/** A child that says on its first line of output, in JSON, how it is reached. */
export function start(command, ...parameters) {
  const child = endWithUs(spawn(command, parameters, { stdio: ["pipe", "pipe", "inherit"] }));
  return new Promise((done, failed) => {
    let text = "";
    child.once("exit", (code) => failed(new Error(`${command} ended with ${code}`)));
    child.stdout.on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) done({ ...JSON.parse(text.split("\n")[0]), pid: child.pid });
    });
  });
}

/** `graphql_bench serve`, and how it is asked. */
export async function startDaybook(program) {
  const daybook = await start(program, "serve");
  const ask = async (query, variables) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${daybook.token}` };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`http://127.0.0.1:${daybook.port}/graphql`, { method: "POST", headers, body })).text();
  };
  return { ...daybook, ask };
}

/** Who decides instead of the viewer today. */
export async function setSubstitute({ ask, today }) {
  const { data, errors } = JSON.parse(await ask("{ me { id } people(first: 5) { nodes { id } } }"));
  if (errors) throw new Error(JSON.stringify(errors));
  const other = data.people.nodes.find(({ id }) => id !== data.me.id);
  const answer = await ask(
    `mutation ($input: SubstituteInput!, $commandId: ID!) { setSubstitute(input: $input, commandId: $commandId) { userErrors { message } } }`,
    { input: { from: today, to: today, substituteId: other.id }, commandId: randomUUID() },
  );
  if (!answer.includes('"userErrors":[]')) throw new Error(answer);
}

/** A process and its children. */
export function familyOf(pid) {
  const parents = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [[Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1])]];
    } catch {
      return [];
    }
  });
  return [pid, ...parents.filter(([, parent]) => parent === pid).map(([child]) => child)];
}

export const megabytes = (pid) =>
  familyOf(pid).reduce((sum, one) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, "utf8"))[1]) / 1024, 0);
