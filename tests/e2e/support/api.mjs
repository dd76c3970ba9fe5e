/** Asks the server as one person, to find out what a test should see. */
export async function signedInApi(url, personId) {
  const signedIn = await fetch(`${url}/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ personId }),
  });
  if (!signedIn.ok) throw new Error(`POST /session answered ${signedIn.status}`);
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ");
  return async (query, variables = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  };
}

export async function demoPeople(url) {
  const { demo } = await (await fetch(`${url}/session`)).json();
  return demo;
}

export const addDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (date) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const aboutMe = `query ($from: Date!, $to: Date!) {
  me {
    id name today
    approvers { id name }
    location { holidays(from: $from, to: $to) { date name fractionOff } }
    balances { kind leaveType { id name unit needsApproval private } available { value } }
  }
}`;

const preview = `query ($input: RequestLeaveInput!) {
  previewRequest(input: $input) {
    cost { value } availableAfter { value } refusals { rule } days { date reason holidayName }
  }
}`;

/**
 * Somebody who may take the week, Monday to Friday, that holds a public holiday; with whom, when and
 * what it costs. `skip` leaves out people whom another test has used.
 */
export async function weekAcrossHoliday(url, skip = []) {
  for (const person of await demoPeople(url)) {
    if (skip.includes(person.id) || !/employee/i.test(person.title)) continue;
    const ask = await signedInApi(url, person.id);
    const today = (await ask("{ me { today } }")).me.today;
    const { me } = await ask(aboutMe, { from: addDays(today, 7), to: addDays(today, 300) });
    const balance = me.balances.find((each) => each.kind === "TRACKED" && each.leaveType.unit === "DAYS" && each.leaveType.needsApproval);
    if (!balance || me.approvers.length === 0) continue;
    for (const holiday of me.location.holidays.filter(({ date, fractionOff }) => weekday(date) < 6 && Number(fractionOff) === 1)) {
      const from = addDays(holiday.date, 1 - weekday(holiday.date));
      const to = addDays(from, 4);
      if (from <= today) continue;
      const input = { leaveTypeId: balance.leaveType.id, from, to };
      const { previewRequest } = await ask(preview, { input });
      const costs = previewRequest.days.filter(({ reason }) => reason === "CHARGED").length;
      if (previewRequest.refusals.length === 0 && costs >= 3) {
        return { person, ask, today, approver: me.approvers[0], leaveType: balance.leaveType, holiday, input, preview: previewRequest };
      }
    }
  }
  throw new Error("The demo organisation has nobody who could take a week across a holiday.");
}

const figures = `{ me { balances { leaveType { id } available { value } booked { value } pending { value } } } }`;

export async function figuresOf(ask, leaveTypeId) {
  const { me } = await ask(figures);
  const { available, booked, pending } = me.balances.find(({ leaveType }) => leaveType.id === leaveTypeId);
  return { available: available.value, booked: booked.value, pending: pending.value };
}
