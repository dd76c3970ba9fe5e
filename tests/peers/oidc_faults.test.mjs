// Tokens that must not let anybody in, given out by npm oauth2-mock-server; npm jose says of each whether it
// is a good one.
import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { after, before, test } from "node:test";
import { createLocalJWKSet, errors, exportJWK, exportSPKI, generateKeyPair, importJWK, jwtVerify, SignJWT, UnsecuredJWT } from "jose";
import { OAuth2Server } from "oauth2-mock-server";
import { Browser } from "./browser.mjs";
import { peopleOf, startWith, whoIs } from "./providers.mjs";

const mock = new OAuth2Server();
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = () => Math.floor(Date.now() / 1000);
let server, anna, asked, published;

// By our server: what asks here says so.
let keysAsked = 0;
subscribe("http.server.request.start", ({ request }) => (keysAsked += request.url === "/jwks" && !request.headers["user-agent"]));

/** A key that the provider publishes, for signing. */
async function newKey(alg, kid = randomUUID()) {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid, alg, use: "sig" };
  return { kid, alg, privateKey, jwk };
}

before(async () => {
  await mock.start(0, "127.0.0.1");
  const { port } = mock.address();
  mock.issuer.url = `http://127.0.0.1:${port}`;
  published = { RS256: await newKey("RS256", "rsa"), PS256: await newKey("PS256", "pss"), ES256: await newKey("ES256", "ec") };
  for (const { jwk } of Object.values(published)) await mock.issuer.keys.add(jwk);
  mock.service.on("beforeAuthorizeRedirect", (_redirect, request) => (asked = request.query));
  mock.service.on("beforeResponse", (response) => (response.body = { ...response.body, id_token: mock.next }));
  server = await startWith([{ id: "mock", name: "Mock", issuer: mock.issuer.url }]);
  [anna] = await peopleOf(server.url);
});

after(async () => {
  await server?.stop();
  await mock.stop();
});

const goodClaims = (nonce) => ({
  iss: mock.issuer.url,
  sub: "anna",
  aud: "daybook",
  nonce,
  iat: now(),
  exp: now() + 300,
  email: anna.email,
  email_verified: true,
});

const signed = ({ kid, alg, privateKey }, claims, header = {}) => new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);

/** Signs in with the token that is made for the nonce; what the server says, and whom it then knows. */
async function signInWith(make) {
  const browser = new Browser();
  const { url } = await browser.visit(`${server.url}/sign-in/with/mock`, { until: (next) => next.startsWith(`${server.url}/sign-in/back/`) });
  mock.next = await make(asked.nonce);
  const page = await browser.visit(url, { until: (next) => next === `${server.url}/` });
  return { rule: page.text?.match(/<small>(.*?)<\/small>/)?.[1], name: await whoIs(browser, server.url), nonce: asked.nonce, token: mock.next };
}

async function joseTakes(token, nonce) {
  const { keys } = await (await fetch(`${mock.issuer.url}/jwks`)).json();
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }), {
      issuer: mock.issuer.url,
      audience: "daybook",
      algorithms: ["RS256", "PS256", "ES256"],
      clockTolerance: 60,
      requiredClaims: ["sub", "iat", "exp"],
    });
    return payload.nonce === nonce;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

for (const alg of ["RS256", "PS256", "ES256"])
  test(`a good token signed with ${alg} lets in`, async () => {
    const { rule, name, nonce, token } = await signInWith((each) => signed(published[alg], goodClaims(each)));
    assert.equal(rule, undefined);
    assert.equal(name, anna.name);
    assert.ok(await joseTakes(token, nonce));
  });

test("an RSA key that is too short is refused", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const jwk = { ...privateKey.export({ format: "jwk" }), kid: "short", alg: "RS256", use: "sig" };
  const { keys } = mock.issuer;
  const whole = keys.toJSON;
  keys.toJSON = (...how) => [...whole.apply(keys, how), jwk];
  const { rule } = await signInWith((nonce) => {
    const content = `${part({ alg: "RS256", kid: "short" })}.${part(goodClaims(nonce))}`;
    return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
  });
  keys.toJSON = whole;
  assert.equal(rule, "oidc.signature_wrong");
});

const withClaims = (change) => (nonce) => signed(published.RS256, { ...goodClaims(nonce), ...change });

/** What jose does not look at is left out of its verdict. */
const wrongs = {
  "another issuer": ["oidc.issuer_wrong", withClaims({ iss: "https://evil.example" })],
  "the issuer with a slash more": ["oidc.issuer_wrong", (nonce) => signed(published.RS256, { ...goodClaims(nonce), iss: `${mock.issuer.url}/` })],
  "another audience": ["oidc.audience_wrong", withClaims({ aud: "another" })],
  "an audience among others that is not the authorised one": ["oidc.audience_wrong", withClaims({ aud: ["daybook", "another"] }), "jose takes it"],
  "another authorised party": ["oidc.audience_wrong", withClaims({ azp: "another" }), "jose takes it"],
  "no audience": ["oidc.audience_wrong", withClaims({ aud: undefined })],
  "another nonce": ["oidc.nonce_wrong", withClaims({ nonce: "another" })],
  "no nonce": ["oidc.nonce_wrong", withClaims({ nonce: undefined })],
  "a time that is over": ["oidc.token_expired", withClaims({ iat: now() - 3600, exp: now() - 120 })],
  "no end": ["oidc.token_malformed", withClaims({ exp: undefined })],
  "a beginning that is still to come": ["oidc.token_early", withClaims({ nbf: now() + 600 })],
  "a signing that is still to come": ["oidc.token_early", withClaims({ iat: now() + 600, exp: now() + 900 }), "jose takes it"],
  "nobody": ["oidc.token_malformed", withClaims({ sub: undefined })],
  "an access token that is another": ["oidc.access_token_wrong", withClaims({ at_hash: "AAAAAAAAAAAAAAAAAAAAAA" }), "jose takes it"],
  "a key that is not known": ["oidc.key_unknown", async (nonce) => signed(await newKey("RS256"), goodClaims(nonce))],
  "another key under a known name": ["oidc.signature_wrong", async (nonce) => signed(await newKey("RS256", "rsa"), goodClaims(nonce))],
  "a key of another kind": ["oidc.key_unknown", async (nonce) => signed(await newKey("ES256", "rsa"), goodClaims(nonce))],
  "an algorithm that is not allowed": ["oidc.algorithm_refused", async (nonce) => signed(await newKey("RS512", "rsa"), goodClaims(nonce))],
  "no algorithm": ["oidc.algorithm_refused", (nonce) => new UnsecuredJWT(goodClaims(nonce)).encode()],
  "the public key as a shared secret": ["oidc.algorithm_refused", hmacWithPublicKey],
  "a critical extension": ["oidc.token_malformed", async (nonce) => signed(published.RS256, goodClaims(nonce), { crit: ["b64"], b64: true }), "jose takes it"],
  "a changed word": ["oidc.signature_wrong", changed],
  "a logout token": ["oidc.token_malformed", (nonce) => signed(published.RS256, goodClaims(nonce), { typ: "logout+jwt" }), "jose takes it"],
};

async function hmacWithPublicKey(nonce) {
  const { d, p, q, dp, dq, qi, ...open } = published.RS256.jwk;
  const pem = await exportSPKI(await importJWK(open, "RS256", { extractable: true }));
  const content = `${part({ alg: "HS256", kid: "rsa" })}.${part(goodClaims(nonce))}`;
  return `${content}.${createHmac("sha256", pem).update(content).digest("base64url")}`;
}

async function changed(nonce) {
  const [header, claims, signature] = (await signed(published.RS256, goodClaims(nonce))).split(".");
  const other = { ...JSON.parse(Buffer.from(claims, "base64url")), email: "owner@nowhere.example" };
  return [header, Buffer.from(JSON.stringify(other)).toString("base64url"), signature].join(".");
}

for (const [what, [rule, make, joseDiffers]] of Object.entries(wrongs))
  test(`a token with ${what} is refused`, async () => {
    const answer = await signInWith(make);
    assert.equal(answer.rule, rule);
    assert.equal(answer.name, undefined);
    if (!joseDiffers) assert.equal(await joseTakes(answer.token, answer.nonce), false, "jose takes it");
  });

test("what is no token is refused", async () => {
  for (const text of ["", "x", "a.b", "a.b.c", "a.b.c.d", `${"x".repeat(40_000)}.b.c`]) {
    const { rule, name } = await signInWith(() => text);
    assert.equal(rule, "oidc.token_malformed", text.slice(0, 20));
    assert.equal(name, undefined);
  }
});

test("keys that nobody knows do not make us ask again and again", async () => {
  const before = keysAsked;
  for (let each = 0; each < 8; ++each) {
    const { rule } = await signInWith(async (nonce) => signed(await newKey("RS256"), goodClaims(nonce)));
    assert.equal(rule, "oidc.key_unknown");
  }
  assert.ok(before >= 2, "they were asked for again when one was new");
  assert.ok(keysAsked - before <= 3, `asked ${keysAsked - before} times`);
  const { name } = await signInWith((nonce) => signed(published.RS256, goodClaims(nonce)));
  assert.equal(name, anna.name, "and who has a good one gets in meanwhile");
});

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";
const logoutClaims = (change = {}) => ({ iss: mock.issuer.url, aud: "daybook", iat: now(), exp: now() + 120, jti: randomUUID(), sub: "anna", events: { [logoutEvent]: {} }, ...change });
const sayEnded = async (token) => {
  const answer = await fetch(`${server.url}/sign-in/ended/mock`, { method: "POST", body: new URLSearchParams({ logout_token: token }) });
  return { status: answer.status, cache: answer.headers.get("cache-control"), ...(await answer.json()) };
};

async function refusedWith(rule, token) {
  const { status, error_description: said } = await sayEnded(token);
  assert.deepEqual({ status, said }, { status: 400, said: rule });
}

test("only a token that says so ends a session, and once", async () => {
  const browser = new Browser();
  const { url } = await browser.visit(`${server.url}/sign-in/with/mock`, { until: (next) => next.startsWith(`${server.url}/sign-in/back/`) });
  mock.next = await signed(published.RS256, goodClaims(asked.nonce));
  await browser.visit(url, { until: (next) => next === `${server.url}/` });
  const made = (claims, header) => signed(published.RS256, claims, { typ: "logout+jwt", ...header });
  const bad = {
    "oidc.logout_malformed": [
      await made(logoutClaims({ events: {} })),
      await made(logoutClaims({ nonce: "any" })),
      await made(logoutClaims({ sub: undefined })),
      await made(logoutClaims({ jti: undefined })),
      await made(logoutClaims(), { typ: "at+jwt" }),
      await signed(published.RS256, goodClaims("any")),
    ],
    "oidc.issuer_wrong": [await made(logoutClaims({ iss: "https://evil.example" }))],
    "oidc.audience_wrong": [await made(logoutClaims({ aud: "another" }))],
    "oidc.token_expired": [await made(logoutClaims({ iat: now() - 1200, exp: now() + 120 }))],
    "oidc.signature_wrong": [await signed(await newKey("RS256", "rsa"), logoutClaims())],
    "oidc.algorithm_refused": [new UnsecuredJWT(logoutClaims()).encode()],
  };
  for (const [rule, tokens] of Object.entries(bad))
    for (const token of tokens) await refusedWith(rule, token);
  assert.equal(await whoIs(browser, server.url), anna.name);
  const good = await made(logoutClaims());
  assert.deepEqual(await sayEnded(good), { status: 200, cache: "no-store" });
  assert.equal(await whoIs(browser, server.url), undefined);
  await refusedWith("oidc.logout_repeated", good);
});
