import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { useApply } from "@/components/changes/useApply";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { PeopleSelect } from "@/components/people/PersonSelect";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { Archived } from "./Archived";
import { edited } from "./edited";
import type { Team } from "./organisationDocument";
import { Rows } from "./Rows";
import { teamTree, withThoseBelow } from "./teamTree";
import classes from "./organisation.module.css";

interface Props {
  teams: Team[];
  today: string;
  /** Of a team admin, who says who decides there and below it; not given: HR, who changes all of it. */
  own?: string | undefined;
}

/** The tree of teams and who decides in each; a team without approvers is decided by the one above. */
export function Teams({ teams, today, own }: Props) {
  const t = useText();
  const reached = own === undefined ? undefined : withThoseBelow(teams, own);
  const formOf = (team: Team) => {
    if (!reached) return <TeamForms team={team} teams={teams} today={today} />;
    return reached.has(team.id) && <ApproversForm key={keyOf(team)} team={team} />;
  };
  return (
    <>
      <Section title={t("teams.count", { count: teams.length })} flush>
        <Rows
          rows={teamTree(teams).map(({ team, depth }) => ({
            id: team.id,
            archived: team.archived,
            summary: (
              <>
                <span className={classes.name} style={{ paddingInlineStart: depth * 24 }}>
                  {team.name}
                </span>
                <span className={classes.about}>{approversOf(team) || t(depth > 0 ? "teams.asAbove" : "teams.byHr")}</span>
              </>
            ),
            form: formOf(team),
          }))}
        />
      </Section>
      {own === undefined && <NewTeam teams={teams} />}
    </>
  );
}

function TeamForms({ team, teams, today }: { team: Team; teams: Team[]; today: string }) {
  const t = useText();
  const above = teams.find(({ id }) => id === team.parent?.id)?.name;
  return (
    <Disclosures>
      <Disclosure name={t("teams.whoDecides")} says={approversOf(team)} open>
        <ApproversForm key={keyOf(team)} team={team} />
      </Disclosure>
      <Disclosure name={t("teams.details")} says={[team.name, above].filter(Boolean).join(" · ")}>
        <DetailsForm key={`${team.name} ${team.parent?.id ?? ""} ${String(team.archived)}`} team={team} teams={teams} today={today} />
      </Disclosure>
    </Disclosures>
  );
}

function DetailsForm({ team, teams, today }: { team: Team; teams: Team[]; today: string }) {
  const t = useText();
  const before = { name: team.name, parentId: team.parent?.id ?? null, archived: team.archived };
  const [draft, setDraft] = useState(before);
  const changed = edited(before, { ...draft, name: draft.name.trim() });
  const below = withThoseBelow(teams, team.id);
  const above = teams.filter(({ id, archived }) => !below.has(id) && (!archived || id === team.parent?.id));
  return (
    <ChangePanel changes={changed && [{ teamDetails: { teamId: team.id, ...changed } }]} today={today} fields={["name", "parent", "parentId"]}>
      {(problem) => (
        <>
          <Fields>
            <TextInput label={t("rules.name")} error={problem("name")} value={draft.name} maxLength={200} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
            <Select
              label={t("teams.parent")}
              error={problem("parent") ?? problem("parentId")}
              placeholder={t("teams.top")}
              data={above.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.parentId}
              onChange={(parentId) => setDraft({ ...draft, parentId })}
              searchable
              clearable
            />
          </Fields>
          <Archived of="teams" archived={draft.archived} onChange={(archived) => setDraft({ ...draft, archived })} />
        </>
      )}
    </ChangePanel>
  );
}

function ApproversForm({ team }: { team: Team }) {
  const t = useText();
  const [approverIds, setApproverIds] = useState(() => team.approvers.map(({ id }) => id));
  const { apply, busy } = useApply();
  return (
    <>
      <PeopleSelect label={t("teams.approvers", { team: team.name })} description={t("teams.approversHint")} personIds={approverIds} onChange={setApproverIds} />
      <Actions>
        <Button loading={busy} onClick={() => void apply([{ teamApprovers: { teamId: team.id, approverIds } }])}>
          {t("policies.save")}
        </Button>
      </Actions>
    </>
  );
}

function NewTeam({ teams }: { teams: Team[] }) {
  const t = useText();
  const [teamId, setTeamId] = useState(newCommandId);
  const [name, setName] = useState("");
  const [parentId, setParentId] = useState<string | null>(null);
  const { apply, busy, problem } = useApply(["name", "parent"]);
  const begin = () => {
    setTeamId(newCommandId());
    setName("");
  };
  const above = teams.filter(({ archived }) => !archived);
  return (
    <Section title={t("teams.new")}>
      <Fields>
        <TextInput label={t("rules.name")} error={problem("name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          label={t("teams.parent")}
          error={problem("parent")}
          placeholder={t("teams.top")}
          data={above.map((team) => ({ value: team.id, label: team.name }))}
          value={parentId}
          onChange={setParentId}
          searchable
          clearable
        />
      </Fields>
      <Actions>
        <Button disabled={name.trim() === ""} loading={busy} onClick={() => void apply([{ team: { teamId, name: name.trim(), parentId } }], begin)}>
          {t("teams.add")}
        </Button>
      </Actions>
    </Section>
  );
}

function approversOf({ approvers }: Team): string {
  return approvers.map(({ name }) => name).join(", ");
}

function keyOf({ approvers }: Team): string {
  return approvers.map(({ id }) => id).join(" ");
}
