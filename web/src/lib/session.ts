import { createStore, useStore } from "./store";

export interface DemoPerson {
  id: string;
  name: string;
  /** What the person is, such as `Approver`. */
  title: string;
  /** Empty when the person is in none. */
  team: string;
  location: string;
}

export type Session =
  | { signedIn: true; person: { id: string; name: string } }
  | { signedIn: false; demo: DemoPerson[] };

export const session = createStore<Session | undefined>(undefined);

export function useSession(): Session | undefined {
  return useStore(session);
}

/** Asks the server who is signed in, once; later calls answer from memory. */
export async function loadSession(): Promise<Session> {
  const known = session.get();
  if (known) return known;
  const response = await fetch("/session", { headers: { accept: "application/json" }, credentials: "same-origin" });
  if (!response.ok) throw new Error(`GET /session answered ${String(response.status)}`);
  const loaded = (await response.json()) as Session;
  session.set(loaded);
  return loaded;
}

export async function signIn(personId: string): Promise<void> {
  const response = await fetch("/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    credentials: "same-origin",
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) throw new Error(`POST /session answered ${String(response.status)}`);
  session.set(undefined);
  await loadSession();
}

export async function signOut(): Promise<void> {
  await fetch("/session", { method: "DELETE", credentials: "same-origin" });
  session.set(undefined);
  await loadSession();
}

/** The server said that nobody is signed in: ask again who may sign in. */
export async function sessionExpired(): Promise<void> {
  session.set(undefined);
  await loadSession();
}
