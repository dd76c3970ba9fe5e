import { NativeSelect, Select, Skeleton, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { placesDocument } from "./peopleDocument";

interface Props {
  today: string;
  onSaved: (personId: string) => void;
}

/** Somebody who joins: what they will have is seen before they are added. */
export function NewPerson({ today, onSaved }: Props) {
  const { data } = useLive(placesDocument, {});
  if (!data) return <Skeleton height={240} radius="lg" />;
  const { locations, teams } = data.organisation;
  const places = { locations: locations.filter(({ archived }) => !archived), teams: teams.filter(({ archived }) => !archived) };
  return <Form today={today} places={places} onSaved={onSaved} />;
}

interface Named {
  id: string;
  name: string;
}

function Form({ today, places, onSaved }: Props & { places: { locations: Named[]; teams: Named[] } }) {
  const t = useText();
  const [personId] = useState(newCommandId);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [firstDay, setFirstDay] = useState(today);
  const [locationId, setLocationId] = useState(places.locations[0]?.id ?? "");
  const [teamId, setTeamId] = useState<string | null>(null);
  const ready = name.trim() !== "" && email.includes("@") && locationId !== "";
  const hire = { personId, name: name.trim(), email: email.trim(), firstDay, locationId, teamId };
  return (
    <Section title={t("people.new")}>
      <Fields>
        <TextInput label={t("rules.name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t("people.email")} type="email" value={email} maxLength={254} onChange={(event) => setEmail(event.currentTarget.value)} />
        <DateField label={t("people.firstDay")} value={firstDay} onChange={(date) => setFirstDay(date || today)} />
        <NativeSelect label={t("details.location")} value={locationId} data={places.locations.map((each) => ({ value: each.id, label: each.name }))} onChange={(event) => setLocationId(event.currentTarget.value)} />
        <Select label={t("details.team")} placeholder={t("calendar.noTeam")} data={places.teams.map((each) => ({ value: each.id, label: each.name }))} value={teamId} onChange={setTeamId} searchable clearable />
      </Fields>
      <ChangePanel changes={ready ? [{ hire }] : undefined} today={today} done="people.added" onSaved={() => onSaved(personId)} />
    </Section>
  );
}
