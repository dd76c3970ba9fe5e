import { Button, Select, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { PeopleSelect } from "@/components/people/PersonSelect";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import type { Team } from "./organisationDocument";
import { teamTree, withThoseBelow } from "./teamTree";
import classes from "./organisation.module.css";

interface Props {
  teams: Team[];
  /** Of a team admin, who says who decides there and below it; not given: in all, and there can be more. */
  own?: string | undefined;
}

/** The tree of teams and who decides in each; a team without approvers is decided by the one above. */
export function Teams({ teams, own }: Props) {
  const t = useText();
  const [openId, setOpenId] = useState<string>();
  const reached = own === undefined ? undefined : withThoseBelow(teams, own);
  return (
    <>
      <Section title={t("teams.count", { count: teams.length })} flush>
        <ul>
          {teamTree(teams).map(({ team, depth }) => (
            <li key={team.id} className={classes.item}>
              <UnstyledButton className={classes.row} disabled={reached?.has(team.id) === false} aria-expanded={team.id === openId} onClick={() => setOpenId(team.id === openId ? undefined : team.id)}>
                <span className={classes.name} style={{ paddingInlineStart: depth * 24 }}>
                  {team.name}
                </span>
                <span className={classes.about}>{team.approvers.length > 0 ? team.approvers.map(({ name }) => name).join(", ") : t(depth > 0 ? "teams.asAbove" : "teams.byHr")}</span>
                {reached?.has(team.id) !== false && <IconChevronRight size={16} aria-hidden data-open={team.id === openId || undefined} />}
              </UnstyledButton>
              {team.id === openId && <ApproversForm key={team.approvers.map(({ id }) => id).join(" ")} team={team} />}
            </li>
          ))}
        </ul>
      </Section>
      {own === undefined && <NewTeam teams={teams} />}
    </>
  );
}

function ApproversForm({ team }: { team: Team }) {
  const t = useText();
  const [approverIds, setApproverIds] = useState(() => team.approvers.map(({ id }) => id));
  const { apply, busy } = useApply();
  return (
    <div className={classes.form}>
      <PeopleSelect label={t("teams.approvers", { team: team.name })} description={t("teams.approversHint")} personIds={approverIds} onChange={setApproverIds} />
      <Actions>
        <Button loading={busy} onClick={() => void apply([{ teamApprovers: { teamId: team.id, approverIds } }])}>
          {t("policies.save")}
        </Button>
      </Actions>
    </div>
  );
}

function NewTeam({ teams }: { teams: Team[] }) {
  const t = useText();
  const [teamId, setTeamId] = useState(newCommandId);
  const [name, setName] = useState("");
  const [parentId, setParentId] = useState<string | null>(null);
  const { apply, busy } = useApply();
  const begin = () => {
    setTeamId(newCommandId());
    setName("");
  };
  return (
    <Section title={t("teams.new")}>
      <Fields>
        <TextInput label={t("rules.name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <Select label={t("teams.parent")} placeholder={t("teams.top")} data={teams.map((team) => ({ value: team.id, label: team.name }))} value={parentId} onChange={setParentId} searchable clearable />
      </Fields>
      <Actions>
        <Button disabled={name.trim() === ""} loading={busy} onClick={() => void apply([{ team: { teamId, name: name.trim(), parentId } }], begin)}>
          {t("teams.add")}
        </Button>
      </Actions>
    </Section>
  );
}
