import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const patienceMs = 10_000;

export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags });
}

/** A window of its own: other cookies, other person. */
export async function openWindow(browser, url, { size = sizes.wide, scheme = "light", personId } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    colorScheme: scheme,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patienceMs);
  if (personId) await context.request.post("/session", { data: { personId } });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error("page error:", error.message));
  await page.goto("/");
  return page;
}

/** `2026-12-25` as the page's calendar speaks it. */
export function spokenDate(date) {
  const instant = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(instant);
}

/** Chooses a range on the request page as a person does: turning months, pressing two days. */
export async function chooseRange(page, from, to, today) {
  const months = (Number(from.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(from.slice(5, 7)) - Number(today.slice(5, 7));
  for (let turned = 0; turned < months; turned++) await page.getByRole("button", { name: "Next month" }).click();
  await day(page, from).click();
  await day(page, to).click();
}

function day(page, date) {
  return page.getByRole("button", { name: new RegExp(`^${spokenDate(date)}(,|$)`) }).filter({ visible: true }).first();
}

/** Chooses the day of every year that a date is on. */
export async function chooseMonthDay(page, label, date) {
  await page.getByRole("combobox", { name: `${label}: month` }).selectOption(String(Number(date.slice(5, 7))));
  await page.getByRole("combobox", { name: `${label}: day` }).selectOption(String(Number(date.slice(8))));
}
