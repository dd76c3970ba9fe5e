import { Skeleton } from "@mantine/core";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { substitutesDocument } from "./detailsDocument";
import { Substitutes } from "./Substitutes";
import classes from "./people.module.css";

/** One's own substitutes. */
export function OwnSubstitutes() {
  const t = useText();
  const { id, today } = useViewer();
  const { data, error, retry } = useLive(substitutesDocument, { personId: id });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={240} radius="lg" />;
  return (
    <Section title={t("substitute.own")}>
      <p className={classes.hint}>{t("substitute.hint")}</p>
      <Substitutes personId={id} today={today} substitutes={data.person?.substitutes ?? []} />
    </Section>
  );
}
