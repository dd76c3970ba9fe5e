import { lazy, Suspense, useState } from "react";
import { Page } from "@/components/Page";
import { Home } from "@/features/home/Home";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";

const ExplainDrawer = lazy(() => import("@/features/statement/ExplainDrawer").then((module) => ({ default: module.ExplainDrawer })));

export function HomePage() {
  const t = useText();
  const { date, weekday } = useFormats();
  const { id, name, today } = useViewer();
  const [explained, setExplained] = useState<string>();
  const [drawerWanted, setDrawerWanted] = useState(false);
  const explain = (leaveTypeId: string) => {
    setDrawerWanted(true);
    setExplained(leaveTypeId);
  };
  return (
    <Page
      title={t("home.greeting", { name: name.split(" ")[0] ?? name })}
      subtitle={`${weekday(today)} ${date(today)}`}
    >
      <Home onExplain={explain} />
      {drawerWanted && (
        <Suspense>
          <ExplainDrawer
            personId={id}
            subject={explained === undefined ? undefined : { leaveTypeId: explained, figure: "AVAILABLE" }}
            onClose={() => setExplained(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
}
