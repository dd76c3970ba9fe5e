import { MultiSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { useText } from "@/lib/i18n";
import type { PoliciesAnswer, Policy } from "./policiesDocument";

interface Props {
  policy: Policy;
  locations: PoliciesAnswer["organisation"]["locations"];
  today: string;
}

/** What a policy is called and whom it covers, for the past as well. */
export function PolicyHead({ policy, locations, today }: Props) {
  const t = useText();
  const covered = policy.locations.map(({ id }) => id);
  const [name, setName] = useState(policy.name);
  const [locationIds, setLocationIds] = useState(covered);
  const offered = locations.filter(({ id, archived }) => !archived || covered.includes(id));
  const renamed = name.trim() !== policy.name;
  const moved = locationIds.join() !== covered.join();
  const details = { policyId: policy.id, ...(renamed && { name: name.trim() }), ...(moved && { locationIds }) };
  const ready = name.trim() !== "" && (renamed || moved);
  return (
    <Section title={policy.name}>
      <Disclosures>
        <Disclosure name={t("policies.covers")} says={policy.locations.map((each) => each.name).join(", ") || t("policies.everybody")}>
          <ChangePanel changes={ready ? [{ policyDetails: details }] : undefined} today={today} fields={["name", "locations"]}>
            {(problem) => (
              <Fields>
                <TextInput label={t("policies.name")} maxLength={200} value={name} error={problem("name")} onChange={(event) => setName(event.currentTarget.value)} />
                <MultiSelect
                  label={t("policies.covers")}
                  placeholder={locationIds.length === 0 ? t("policies.everybody") : undefined}
                  data={offered.map((each) => ({ value: each.id, label: each.name }))}
                  value={locationIds}
                  error={problem("locations")}
                  onChange={setLocationIds}
                  searchable
                />
              </Fields>
            )}
          </ChangePanel>
        </Disclosure>
      </Disclosures>
    </Section>
  );
}
