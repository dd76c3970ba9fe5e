import { useHotkeys } from "@mantine/hooks";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Provider } from "urql";
import { ErrorState } from "@/components/ErrorState";
import { graphqlSessionFor } from "@/lib/graphql/current";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useSession } from "@/lib/session";
import { viewerDocument, ViewerContext, viewerFrom } from "@/lib/viewer";
import { ConnectionNotice } from "./ConnectionNotice";
import { adminDestinations, destinations } from "./navigation";
import { Sidebar } from "./Sidebar";
import { TabBar } from "./TabBar";
import { TopBar } from "./TopBar";
import classes from "./shell.module.css";

const Palette = lazy(() => import("@/features/palette/Palette"));

export function Shell() {
  const session = useSession();
  const navigate = useNavigate();
  const signedOut = session?.signedIn === false;

  useEffect(() => {
    if (signedOut) void navigate({ to: "/welcome" });
  }, [signedOut, navigate]);

  if (!session?.signedIn) return null;
  return (
    <Provider value={graphqlSessionFor(session.person.id).client}>
      <Frame />
    </Provider>
  );
}

function Frame() {
  const t = useText();
  const navigate = useNavigate();
  const { data, error, retry } = useLive(viewerDocument, {});
  const viewer = useMemo(() => data && viewerFrom(data), [data]);
  const [paletteWanted, setPaletteWanted] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const openPalette = () => {
    setPaletteWanted(true);
    setPaletteOpen(true);
  };
  useHotkeys([
    ["mod+K", openPalette],
    ["R", () => void navigate({ to: "/request" })],
  ]);

  return (
    <ViewerContext.Provider value={viewer}>
      <a className={classes.skip} href="#content">
        {t("shell.skip")}
      </a>
      <div className={classes.frame}>
        <Sidebar viewer={viewer} onSearch={openPalette} />
        <TopBar viewer={viewer} onSearch={openPalette} />
        <main id="content" className={classes.main} tabIndex={-1}>
          {viewer ? <Outlet /> : error ? <ErrorState onRetry={retry} /> : null}
        </main>
        <TabBar viewer={viewer} />
      </div>
      <ConnectionNotice />
      {viewer && paletteWanted && (
        <Suspense>
          <Palette opened={paletteOpen} pages={[...destinations(viewer), ...adminDestinations(viewer)]} onClose={() => setPaletteOpen(false)} />
        </Suspense>
      )}
    </ViewerContext.Provider>
  );
}
