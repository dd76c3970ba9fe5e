import { Button, Select, Skeleton, Switch, TagsInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import type { Change } from "@/components/changes/changesDocument";
import { useApply } from "@/components/changes/useApply";
import { DateField } from "@/components/DateField";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { ErrorState } from "@/components/ErrorState";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { PersonSelect } from "@/components/people/PersonSelect";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { hoursText } from "@/lib/workingWeek";
import { AdjustForm } from "./AdjustForm";
import { detailsDocument, type Choices, type DetailedPerson } from "./detailsDocument";
import { PhoneForm } from "./PhoneForm";
import { ProfileForm } from "./ProfileForm";
import { Substitutes } from "./Substitutes";
import { WorkingWeekForm } from "./WorkingWeekForm";
import classes from "./people.module.css";

/** What holds for a person, each part to be changed from a day on; what moves figures is seen before. */
export function PersonDetails({ personId }: { personId: string }) {
  const { data, error, retry } = useLive(detailsDocument, { personId });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data?.person) return <Skeleton height={560} radius="lg" />;
  return <Parts person={data.person} choices={data.organisation} />;
}

function Parts({ person, choices }: { person: DetailedPerson; choices: Choices }) {
  const t = useText();
  const { amount, date, either, number, range } = useFormats();
  const { id, balances, manager, team, location, labels, employeeNumber, phone, profile, roles, substitutes, workingMinutes, employedFrom, employedUntil } = person;
  const more = roles.filter((role) => role !== "EMPLOYEE");
  const tracked = balances.filter(({ kind }) => kind === "TRACKED");
  const substituted = substitutes.map((each) => `${each.person.name}, ${range(each.from, each.to)}`).join(" · ");
  return (
    <Section>
      <Disclosures>
        <Disclosure name={t("details.balance")} says={tracked.map(({ leaveType, available }) => `${leaveType.name}: ${amount(available)}`).join(" · ") || t("home.noBalances")}>
          <AdjustForm person={person} />
        </Disclosure>
        <Disclosure name={t("details.manager")} says={manager?.name ?? t("details.nobody")}>
          <ManagerForm key={manager?.id} person={person} />
        </Disclosure>
        <Disclosure name={t("details.team")} says={team?.name ?? t("calendar.noTeam")}>
          <PlaceForm key={team?.id} person={person} label={t("details.team")} current={team?.id} places={choices.teams} clearable change={(from, teamId) => ({ teamMember: { personId: id, from, teamId } })} />
        </Disclosure>
        <Disclosure name={t("details.location")} says={location?.name ?? "–"}>
          <PlaceForm
            key={location?.id}
            person={person}
            label={t("details.location")}
            current={location?.id}
            places={choices.locations}
            change={(from, locationId) => (locationId ? { move: { personId: id, from, locationId } } : undefined)}
          />
        </Disclosure>
        <Disclosure name={t("details.week")} says={t("week.says", { hours: number(hoursText(workingMinutes.reduce((sum, each) => sum + each, 0))), days: workingMinutes.filter((each) => each > 0).length })}>
          <WorkingWeekForm key={workingMinutes.join()} person={person} />
        </Disclosure>
        <Disclosure name={t("details.labels")} says={labels.length > 0 ? either(labels) : t("details.none")}>
          <LabelsForm key={labels.join()} person={person} known={choices.labels} />
        </Disclosure>
        <Disclosure name={t("details.profile")} says={[employeeNumber, ...profile.map(({ text }) => text)].filter(Boolean).join(" · ") || t("details.none")}>
          <ProfileForm key={JSON.stringify([employeeNumber, profile])} person={person} />
        </Disclosure>
        <Disclosure name={t("details.phone")} says={phone ?? t("details.none")}>
          <PhoneForm key={phone} personId={id} phone={phone ?? ""} />
        </Disclosure>
        <Disclosure name={t("details.roles")} says={more.length > 0 ? more.map((role) => t(`role.${role}`)).join(", ") : t("role.EMPLOYEE")}>
          <RolesForm key={more.join()} person={person} />
        </Disclosure>
        <Disclosure name={t("details.substitutes")} says={substituted || t("details.nobody")}>
          <Substitutes personId={id} today={person.today} substitutes={substitutes} />
        </Disclosure>
        <Disclosure
          name={t("details.employment")}
          says={[employedFrom && t("person.since", { date: date(employedFrom) }), employedUntil && t("details.until", { date: date(employedUntil) })].filter(Boolean).join(" · ")}
        >
          <EmploymentForm person={person} />
        </Disclosure>
      </Disclosures>
    </Section>
  );
}

function ManagerForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const [managerId, setManagerId] = useState(person.manager?.id ?? null);
  return (
    <FromDay person={person} change={(from) => ({ manager: { personId: person.id, from, managerId } })} changed={managerId !== (person.manager?.id ?? null)}>
      <PersonSelect label={t("details.manager")} placeholder={t("details.nobody")} personId={managerId} onChange={setManagerId} />
    </FromDay>
  );
}

interface PlaceProps {
  person: DetailedPerson;
  label: string;
  current: string | undefined;
  places: { id: string; name: string; archived: boolean }[];
  clearable?: boolean;
  change: (from: string, placeId: string | null) => Change | undefined;
}

function PlaceForm({ person, label, current, places, clearable = false, change }: PlaceProps) {
  const [placeId, setPlaceId] = useState<string | null>(current ?? null);
  return (
    <FromDay person={person} change={(from) => change(from, placeId)} changed={placeId !== (current ?? null)}>
      <Select label={label} data={places.filter(({ id, archived }) => !archived || id === current).map(({ id, name }) => ({ value: id, label: name }))} value={placeId} onChange={setPlaceId} searchable clearable={clearable} allowDeselect={false} />
    </FromDay>
  );
}

interface FromDayProps {
  person: DetailedPerson;
  change: (from: string) => Change | undefined;
  changed: boolean;
  children: ReactNode;
}

/** A change that holds from a day on. */
function FromDay({ person, change, changed, children }: FromDayProps) {
  const t = useText();
  const [from, setFrom] = useState(person.today);
  const made = changed ? change(from) : undefined;
  return (
    <>
      <Fields>
        {children}
        <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || person.today)} />
      </Fields>
      <ChangePanel changes={made && [made]} today={person.today} />
    </>
  );
}

function LabelsForm({ person, known }: { person: DetailedPerson; known: string[] }) {
  const t = useText();
  const [labels, setLabels] = useState(person.labels);
  const changed = labels.join() !== person.labels.join();
  return (
    <>
      <TagsInput label={t("details.labels")} description={t("details.labelsHint")} data={known} value={labels} onChange={setLabels} maxTags={50} />
      <ChangePanel changes={changed ? [{ labels: { personId: person.id, labels } }] : undefined} today={person.today} />
    </>
  );
}

function RolesForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const [roles, setRoles] = useState(person.roles.filter((role) => role !== "EMPLOYEE"));
  const { apply, busy } = useApply();
  const say = (role: (typeof roles)[number], has: boolean) => setRoles(has ? [...roles, role] : roles.filter((each) => each !== role));
  return (
    <>
      {(["TEAM_ADMIN", "PAYROLL_READER", "HR_ADMIN", "OWNER"] as const).map((role) => (
        <Switch key={role} label={t(`role.${role}`)} description={t(`roleMay.${role}`)} checked={roles.includes(role)} onChange={(event) => say(role, event.currentTarget.checked)} />
      ))}
      <Actions>
        <Button loading={busy} onClick={() => void apply([{ roles: { personId: person.id, roles } }])}>
          {t("policies.save")}
        </Button>
      </Actions>
    </>
  );
}

function EmploymentForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const [lastDay, setLastDay] = useState(person.employedUntil ?? "");
  const changed = lastDay !== "" && lastDay !== person.employedUntil;
  return (
    <>
      <p className={classes.hint}>{t("details.lastDayHint")}</p>
      <Fields>
        <DateField label={t("details.lastDay")} value={lastDay} onChange={setLastDay} />
      </Fields>
      <ChangePanel changes={changed ? [{ lastDay: { personId: person.id, lastDay } }] : undefined} today={person.today} />
    </>
  );
}
