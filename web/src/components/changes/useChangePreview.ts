import { useRef, useState } from "react";
import { useClient } from "urql";
import type { Refusal } from "@/lib/rules";
import { previewDocument, type BalanceMove, type Change, type RequestInDoubt } from "./changesDocument";

export interface ChangePreview {
  /** What it is the preview of. */
  changes: Change[];
  lookedAt: number;
  total: number;
  balances: BalanceMove[];
  requests: RequestInDoubt[];
  refusals: Refusal[];
}

type State = "idle" | "looking" | "seen" | "failed";

/** Looks at everybody, a part at a time; begins anew when somebody else changes something meanwhile. */
export function useChangePreview() {
  const client = useClient();
  const [preview, setPreview] = useState<ChangePreview>();
  const [state, setState] = useState<State>("idle");
  const latest = useRef(0);

  const look = async (changes: Change[]) => {
    const mine = ++latest.current;
    let seen = emptyPreview(changes);
    let version: number | undefined;
    setPreview(seen);
    setState("looking");
    do {
      const { data } = await client.query(previewDocument, { changes, from: seen.lookedAt }).toPromise();
      if (mine !== latest.current) return;
      if (!data) return setState("failed");
      const part = data.preview;
      if (version !== undefined && part.version !== version) {
        seen = emptyPreview(changes);
        version = undefined;
        continue;
      }
      version = part.version;
      seen = {
        changes,
        lookedAt: part.userErrors.length > 0 ? part.total : part.lookedAt,
        total: part.total,
        balances: [...seen.balances, ...part.balances],
        requests: [...seen.requests, ...part.requests],
        refusals: part.userErrors,
      };
      setPreview(seen);
    } while (seen.lookedAt < seen.total || version === undefined);
    setState("seen");
  };
  const forget = () => {
    latest.current++;
    setPreview(undefined);
    setState("idle");
  };
  return { preview, state, look, forget };
}

function emptyPreview(changes: Change[]): ChangePreview {
  return { changes, lookedAt: 0, total: 0, balances: [], requests: [], refusals: [] };
}
