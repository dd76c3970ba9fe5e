import { Button, NativeSelect, Select, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { Holidays } from "./Holidays";
import type { Location } from "./organisationDocument";
import classes from "./organisation.module.css";

/** Where people work: it decides the time zone, the holidays and the working week. */
export function Locations({ locations, today }: { locations: Location[]; today: string }) {
  const t = useText();
  const [openId, setOpenId] = useState<string>();
  return (
    <>
      <Section title={t("locations.count", { count: locations.length })} flush>
        <ul>
          {locations.map((location) => (
            <li key={location.id} className={classes.item}>
              <UnstyledButton className={classes.row} aria-expanded={location.id === openId} onClick={() => setOpenId(location.id === openId ? undefined : location.id)}>
                <span className={classes.name}>{location.name}</span>
                <span className={classes.about}>{location.timeZone}</span>
                <IconChevronRight size={16} aria-hidden data-open={location.id === openId || undefined} />
              </UnstyledButton>
              {location.id === openId && <Holidays location={location} today={today} />}
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
