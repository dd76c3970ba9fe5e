import { Skeleton } from "@mantine/core";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { ownPhoneDocument } from "./detailsDocument";
import { PhoneForm } from "./PhoneForm";

/** One's own number. */
export function OwnPhone() {
  const t = useText();
  const { data, error, retry } = useLive(ownPhoneDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={120} radius="lg" />;
  return (
    <Section title={t("profile.ownPhone")}>
      <PhoneForm key={data.me.phone} personId={data.me.id} phone={data.me.phone ?? ""} />
    </Section>
  );
}
