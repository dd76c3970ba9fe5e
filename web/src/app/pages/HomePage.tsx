import { useState } from "react";
import { Page } from "@/components/Page";
import { Home } from "@/features/home/Home";
import { ExplainDrawer } from "@/features/statement/ExplainDrawer";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";

export function HomePage() {
  const t = useText();
  const { date, weekday } = useFormats();
  const { id, name, today } = useViewer();
  const [explained, setExplained] = useState<string>();
  return (
    <Page
      title={t("home.greeting", { name: name.split(" ")[0] ?? name })}
      subtitle={`${weekday(today)} ${date(today)}`}
    >
      <Home onExplain={setExplained} />
      <ExplainDrawer
        personId={id}
        subject={explained === undefined ? undefined : { leaveTypeId: explained, figure: "AVAILABLE" }}
        onClose={() => setExplained(undefined)}
      />
    </Page>
  );
}
