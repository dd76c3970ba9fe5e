import { lazy, Suspense, useState } from "react";
import type { Viewer } from "@/lib/viewer";
import { PersonButton } from "./PersonButton";

const OpenedPersonMenu = lazy(() => import("./OpenedPersonMenu"));

/** Appearance, language and signing out. The menu's code comes with the first press. */
export function PersonMenu({ viewer, withName = false }: { viewer: Viewer; withName?: boolean }) {
  const [wanted, setWanted] = useState(false);
  const button = <PersonButton viewer={viewer} withName={withName} onClick={() => setWanted(true)} />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedPersonMenu viewer={viewer} withName={withName} />
    </Suspense>
  );
}
