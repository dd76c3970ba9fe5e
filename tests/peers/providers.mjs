// Our server beside providers that others wrote.
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Provider from "oidc-provider";
import { startServer, signedIn } from "./support.mjs";

/** Somebody of the demo organisation who works there: id, name and e-mail address. */
export async function peopleOf(url, count = 2) {
  const headers = { "content-type": "application/json", ...(await signedIn(url)) };
  const query = "{ organisation { name } people(first: 60) { nodes { id name email } } }";
  const { data } = await (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
  const { demo } = await (await fetch(`${url}/session`)).json();
  const working = new Set(demo.map(({ id }) => id));
  return data.people.nodes.filter(({ id, email }) => email && working.has(id)).slice(0, count);
}

/** Our server, with these providers; each is the entry of the file but for what all have here. */
export async function startWith(providers) {
  const directory = await mkdtemp(join(tmpdir(), "daybook-providers-"));
  const secret = join(directory, "secret");
  await writeFile(secret, "a secret: of & ours\n");
  const file = join(directory, "providers.json");
  const whole = providers.map((provider) => ({ client_id: "daybook", client_secret_file: secret, network: "intranet", ...provider }));
  await writeFile(file, JSON.stringify({ providers: whole }));
  return startServer((url) => ["--providers", file, "--public-url", url]);
}

export const clientSecret = "a secret: of & ours";

/** Who the server says is signed in in this browser; undefined: nobody. */
export async function whoIs(browser, url) {
  const answer = await browser.ask(`${url}/session`, { headers: { accept: "application/json" } });
  return (await answer.json()).person?.name;
}

// What a provider remembers, so that one with other keys can take its place.
function sharedMemory() {
  const rows = new Map();
  return class {
    constructor(model) {
      this.model = model;
    }
    key(id) {
      return `${this.model}:${id}`;
    }
    async upsert(id, payload) {
      rows.set(this.key(id), payload);
    }
    async find(id) {
      return rows.get(this.key(id));
    }
    async #where(field, value) {
      return [...rows].find(([key, row]) => key.startsWith(`${this.model}:`) && row[field] === value)?.[1];
    }
    findByUid(uid) {
      return this.#where("uid", uid);
    }
    findByUserCode(code) {
      return this.#where("userCode", code);
    }
    async consume(id) {
      rows.get(this.key(id)).consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id) {
      rows.delete(this.key(id));
    }
    async revokeByGrantId(grantId) {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
    }
  };
}

/**
 * npm oidc-provider on a free port, not yet knowing its client. `accounts`: what it says of whom, by the name
 * that is typed in.
 */
export async function startCertified({ accounts }) {
  const adapter = sharedMemory();
  let serve = (_request, response) => response.writeHead(503).end();
  const http = createServer((request, response) => serve(request, response));
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${http.address().port}`;
  let client;
  const use = (jwks) => {
    const provider = new Provider(issuer, {
      adapter,
      jwks: { keys: jwks },
      clients: [client],
      claims: { email: ["email", "email_verified"], profile: ["name"] },
      features: { backchannelLogout: { enabled: true } },
      cookies: { keys: ["not a secret"] },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
      // It refuses addresses of this machine otherwise.
      fetch(url, options) {
        delete options.dispatcher;
        return fetch(url, options);
      },
    });
    provider.on("backchannel.error", (_context, error) => console.error(error));
    serve = provider.callback();
    return provider;
  };
  return {
    issuer,
    /** Our server is its client from now on, at this address. */
    know(url, id, jwks) {
      client = {
        client_id: "daybook",
        client_secret: clientSecret,
        redirect_uris: [`${url}/sign-in/back/${id}`],
        post_logout_redirect_uris: [`${url}/welcome`],
        backchannel_logout_uri: `${url}/sign-in/ended/${id}`,
        backchannel_logout_session_required: true,
      };
      return use(jwks);
    },
    rotate: use,
    stop: () => new Promise((done) => http.close(done)),
  };
}
