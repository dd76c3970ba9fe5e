import "@mantine/dates/styles.css";
import { Button, Skeleton } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Page } from "@/components/Page";
import { PeopleList } from "@/features/people/PeopleList";
import { useText } from "@/lib/i18n";
import { administers, useViewer } from "@/lib/viewer";

const NewPerson = lazy(() => import("@/features/people/NewPerson").then((module) => ({ default: module.NewPerson })));

export function PeoplePage() {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t("nav.people")}
      width="normal"
      actions={
        administers(viewer) && (
          <Button variant="default" leftSection={<IconUserPlus size={16} />} aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t("people.new")}
          </Button>
        )
      }
    >
      {adding && (
        <Suspense fallback={<Skeleton height={240} radius="lg" />}>
          <NewPerson today={viewer.today} onSaved={(personId) => void navigate({ to: "/people/$personId", params: { personId } })} />
        </Suspense>
      )}
      <PeopleList />
    </Page>
  );
}
