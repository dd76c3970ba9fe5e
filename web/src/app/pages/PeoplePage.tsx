import { Page } from "@/components/Page";
import { PeopleList } from "@/features/people/PeopleList";
import { useText } from "@/lib/i18n";

export function PeoplePage() {
  const t = useText();
  return (
    <Page title={t("nav.people")} width="normal">
      <PeopleList />
    </Page>
  );
}
