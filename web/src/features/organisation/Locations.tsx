import { Button, NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import type { Location } from "./organisationDocument";
import classes from "./organisation.module.css";

/** Where people work: it decides the time zone, the holidays and the working week. */
export function Locations({ locations }: { locations: Location[] }) {
  const t = useText();
  return (
    <>
      <Section title={t("locations.count", { count: locations.length })} flush>
        <ul>
          {locations.map(({ id, name, timeZone }) => (
            <li key={id} className={classes.item}>
              <div className={classes.row}>
                <span className={classes.name}>{name}</span>
                <span className={classes.about}>{timeZone}</span>
                <span />
              </div>
            </li>
          ))}
        </ul>
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
  const { apply, busy } = useApply();
  const begin = () => {
    setLocationId(newCommandId());
    setName("");
  };
  return (
    <Section title={t("locations.new")}>
      <Fields>
        <TextInput label={t("rules.name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <Select label={t("locations.timeZone")} data={Intl.supportedValuesOf("timeZone")} limit={50} value={timeZone} onChange={setTimeZone} searchable />
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
