// As much of a browser as signing in takes: cookies for each origin, redirects, and forms without scripts.

const redirectsMax = 20;

export class Browser {
  #jars = new Map();

  /** One request; what it sets is kept. */
  async ask(url, { method = "GET", form, headers = {} } = {}) {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map();
    this.#jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, {
      method,
      redirect: "manual",
      headers: { accept: "text/html,*/*", ...(cookie && { cookie }), ...(form && { origin }), ...headers },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of answer.headers.getSetCookie()) this.#keep(jar, set);
    return answer;
  }

  /** Follows redirects; `until` may stop it at an address, which is not asked. */
  async visit(url, { until = () => false, ...how } = {}) {
    let next = { url: String(url), ...how };
    for (let count = 0; count < redirectsMax; ++count) {
      if (until(next.url)) return { url: next.url };
      const answer = await this.ask(next.url, next);
      const location = answer.headers.get("location");
      if (!location) return { url: next.url, status: answer.status, text: await answer.text() };
      next = { url: new URL(location, next.url).href };
    }
    throw new Error(`more than ${redirectsMax} redirects`);
  }

  /** Fills in the only form of a page and sends it. */
  async submit({ url, text }, fields = {}, how = {}) {
    const form = Object.fromEntries([...text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, "name"), attribute(input, "value")]));
    const action = attribute(text.match(/<form[^>]*>/)[0], "action");
    return this.visit(new URL(action, url), { method: "POST", form: { ...form, ...fields }, ...how });
  }

  cookies(url) {
    return new Map(this.#jars.get(new URL(url).origin));
  }

  setCookie(url, name, value) {
    this.#jars.get(new URL(url).origin).set(name, value);
  }

  #keep(jar, set) {
    const [pair, ...attributes] = set.split(";").map((each) => each.trim());
    const [name, ...value] = pair.split("=");
    const isOver = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=Thu, 01 Jan 1970/i.test(each));
    if (isOver) jar.delete(name);
    else jar.set(name, value.join("="));
  }
}

function attribute(tag, name) {
  const value = tag.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? "";
  return value.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}
