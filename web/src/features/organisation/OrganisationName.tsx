import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { Section } from "@/components/Page";
import { useText } from "@/lib/i18n";

interface Props {
  name: string;
  today: string;
}

/** What the organisation is called. */
export function OrganisationName({ name: before, today }: Props) {
  const t = useText();
  const [name, setName] = useState(before);
  const said = name.trim();
  const ready = said !== "" && said !== before;
  return (
    <Section title={before}>
      <Disclosures>
        <Disclosure name={t("organisation.name")} says={before}>
          <ChangePanel changes={ready ? [{ organisationName: said }] : undefined} today={today} fields={["name"]}>
            {(problem) => <TextInput label={t("organisation.name")} maxLength={200} value={name} error={problem("name")} onChange={(event) => setName(event.currentTarget.value)} />}
          </ChangePanel>
        </Disclosure>
      </Disclosures>
    </Section>
  );
}
