import { Page } from "@/components/Page";
import { InboxList } from "@/features/inbox/InboxList";
import { useText } from "@/lib/i18n";

export function InboxPage() {
  const t = useText();
  return (
    <Page title={t("nav.inbox")} width="narrow">
      <InboxList />
    </Page>
  );
}
