import { Radio, Stack } from "@mantine/core";
import { useApply } from "@/components/changes/useApply";
import { Section } from "@/components/Page";
import { useText } from "@/lib/i18n";
import type { AbsencesShown } from "./organisationDocument";

const choices: AbsencesShown[] = ["OF_EVERYBODY", "OF_OWN_TEAM"];

/** Whose absences people see who have no role; it holds at once. */
export function Visibility({ shown }: { shown: AbsencesShown }) {
  const t = useText();
  const { apply, busy } = useApply();
  return (
    <Section>
      <Radio.Group label={t("visibility.title")} value={shown} onChange={(next) => void apply([{ absencesShown: next as AbsencesShown }])}>
        <Stack gap={12} mt={12}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} disabled={busy} label={t(`visibility.${choice}`)} description={t(`visibilityHint.${choice}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}
