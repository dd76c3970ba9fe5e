import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Page } from "@/components/Page";
import { Home } from "@/features/home/Home";
import { endOfDay } from "@/features/statement/instants";
import type { ExplainSubject } from "@/features/statement/ExplainDrawer";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";

const ExplainDrawer = lazy(() => import("@/features/statement/ExplainDrawer").then((module) => ({ default: module.ExplainDrawer })));
const TimeTravel = lazy(async () => {
  await import("@mantine/dates/styles.css");
  return { default: (await import("@/features/statement/TimeTravel")).TimeTravel };
});

const route = getRouteApi("/shell/");

export function HomePage() {
  const t = useText();
  const navigate = useNavigate();
  const { date, weekday } = useFormats();
  const { id, name, today } = useViewer();
  const { asOf, knownAt } = route.useSearch();
  const knownInstant = knownAt && endOfDay(knownAt);
  const [explained, setExplained] = useState<ExplainSubject>();
  const [drawerWanted, setDrawerWanted] = useState(false);
  // Calendars weigh more than the rest of the page: they come when somebody wants another day.
  const [travelAsked, setTravelAsked] = useState(false);
  const travels = travelAsked || asOf !== undefined || knownAt !== undefined;
  const explain = (subject: ExplainSubject) => {
    setDrawerWanted(true);
    setExplained(subject);
  };
  const shown = asOf === undefined ? `${weekday(today)} ${date(today)}` : t("statement.on", { date: date(asOf) });
  return (
    <Page
      title={t("home.greeting", { name: name.split(" ")[0] ?? name })}
      subtitle={knownAt === undefined ? shown : `${shown} · ${t("home.knownBy", { date: date(knownAt) })}`}
      actions={
        travels ? (
          <Suspense>
            <TimeTravel
              asOf={asOf}
              knownAt={knownAt}
              today={today}
              openedAtFirst={travelAsked}
              onChange={(times) => void navigate({ to: "/", search: times, replace: true, resetScroll: false })}
            />
          </Suspense>
        ) : (
          <AnotherDay onClick={() => setTravelAsked(true)} />
        )
      }
    >
      <Home asOf={asOf} knownAt={knownInstant} onExplain={(leaveTypeId, figure) => explain({ leaveTypeId, figure, asOf, knownAt: knownInstant })} />
      {drawerWanted && (
        <Suspense>
          <ExplainDrawer personId={id} subject={explained} onClose={() => setExplained(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

function AnotherDay({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <Button variant="default" leftSection={<IconHistory size={16} />} onClick={onClick} aria-expanded={false}>
      {t("statement.travel")}
    </Button>
  );
}
