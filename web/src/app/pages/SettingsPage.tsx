import "@mantine/dates/styles.css";
import { Page } from "@/components/Page";
import { OwnPhone } from "@/features/people/OwnPhone";
import { OwnSubstitutes } from "@/features/people/OwnSubstitutes";
import { OwnSessions } from "@/features/sign-in/OwnSessions";
import { useText } from "@/lib/i18n";

export function SettingsPage() {
  const t = useText();
  return (
    <Page title={t("nav.me")} width="narrow">
      <OwnSubstitutes />
      <OwnPhone />
      <OwnSessions />
    </Page>
  );
}
