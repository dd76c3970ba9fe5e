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

/** Somebody else who knows who people are, and where to ask. */
export interface Provider {
  name: string;
  url: string;
}

export type Session =
  | { signedIn: true; person: { id: string; name: string } }
  | {
      signedIn: false;
      /** Only of a demo organisation. */
      demo?: DemoPerson[];
      providers: Provider[];
      /** Whether a link can be sent. */
      mail: boolean;
    };

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

/** Sends a sign-in link, if the address is somebody's; which is not said. */
export async function sendLink(email: string): Promise<"sent" | "malformed" | "too often"> {
  const response = await fetch("/sign-in/mail", {
    method: "POST",
    headers: { "content-type": "application/json" },
    credentials: "same-origin",
    body: JSON.stringify({ email }),
  });
  if (response.status === 400) return "malformed";
  if (response.status === 429) return "too often";
  if (!response.ok) throw new Error(`POST /sign-in/mail answered ${String(response.status)}`);
  return "sent";
}

/** Here, and then at the provider if there is one to be told: the browser goes there and comes back. */
export async function signOut(): Promise<void> {
  const response = await fetch("/session", { method: "DELETE", credentials: "same-origin" });
  if (response.status === 200) {
    const { continue: next } = (await response.json()) as { continue: string };
    window.location.assign(next);
    return;
  }
  session.set(undefined);
  await loadSession();
}

/** The server said that nobody is signed in: ask again who may sign in. */
export async function sessionExpired(): Promise<void> {
  session.set(undefined);
  await loadSession();
}
