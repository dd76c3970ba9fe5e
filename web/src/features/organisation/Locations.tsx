import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { LocationForms, TimeZoneSelect } from "./LocationForms";
import type { Location } from "./organisationDocument";
import { Rows } from "./Rows";
import classes from "./organisation.module.css";

/** Where people work: it decides the time zone, the holidays and the working week. */
export function Locations({ locations, today }: { locations: Location[]; today: string }) {
  const t = useText();
  return (
    <>
      <Section title={t("locations.count", { count: locations.length })} flush>
        <Rows
          rows={locations.map((location) => ({
            id: location.id,
            archived: location.archived,
            summary: (
              <>
                <span className={classes.name}>{location.name}</span>
                <span className={classes.about}>{location.timeZone}</span>
              </>
            ),
            form: <LocationForms location={location} others={locations.filter(({ id }) => id !== location.id)} today={today} />,
          }))}
        />
      </Section>
      <NewLocation locations={locations} />
    </>
  );
}

function NewLocation({ locations }: { locations: Location[] }) {
  const t = useText();
  const [locationId, setLocationId] = useState(newCommandId);
  const [name, setName] = useState("");
  const [timeZone, setTimeZone] = useState<string | null>(null);
  const [likeId, setLikeId] = useState(locations[0]?.id ?? "");
  const { apply, busy, problem } = useApply(["name", "timeZone"]);
  const begin = () => {
    setLocationId(newCommandId());
    setName("");
  };
  return (
    <Section title={t("locations.new")}>
      <Fields>
        <TextInput label={t("rules.name")} error={problem("name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <TimeZoneSelect timeZone={timeZone} problem={problem("timeZone")} onChange={setTimeZone} />
        <NativeSelect label={t("locations.like")} value={likeId} data={locations.map((each) => ({ value: each.id, label: each.name }))} onChange={(event) => setLikeId(event.currentTarget.value)} />
      </Fields>
      <p className={classes.hint}>{t("locations.likeHint")}</p>
      <Actions>
        <Button
          disabled={name.trim() === "" || !timeZone || likeId === ""}
          loading={busy}
          onClick={() => timeZone && void apply([{ location: { locationId, name: name.trim(), timeZone, likeId } }], begin)}
        >
          {t("locations.add")}
        </Button>
      </Actions>
    </Section>
  );
}
