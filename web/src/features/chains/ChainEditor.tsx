import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields, Wide } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { usePeopleNames } from "@/components/people/usePeopleNames";
import { ScopeFields } from "@/components/ScopeFields";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { Chain, ChainsAnswer } from "./chainsDocument";
import { namedIn, newChain, printChain, readChain, type ChainTerms, type Needed, type Step } from "./chainTerms";
import { patienceInWords, stepsInWords } from "./chainWords";
import { PatienceFields } from "./PatienceFields";
import { WhoFields } from "./WhoFields";
import classes from "./chains.module.css";

interface Props {
  /** Not given: a new one. */
  chain: Chain | undefined;
  answer: ChainsAnswer;
  onSaved: (chainId: string | undefined) => void;
}

/** How leave is decided that is asked for from now on; what waits keeps its own steps. */
export function ChainEditor({ chain, answer, onSaved }: Props) {
  const t = useText();
  const formats = useFormats();
  const [chainId] = useState(() => chain?.id ?? newCommandId());
  const [terms, setTerms] = useState<ChainTerms>(() => readChain(chain?.terms ?? null) ?? newChain());
  const names = usePeopleNames(namedIn(terms));
  const { apply, busy } = useApply();
  const say = (part: Partial<ChainTerms>) => setTerms({ ...terms, ...part });
  const ready = terms.name.trim() !== "" && terms.steps.every(({ who }) => who.length > 0);
  return (
    <Section title={chain ? t("chains.change") : t("chains.new")}>
      <Fields>
        <Wide>
          <TextInput label={t("rules.name")} value={terms.name} maxLength={200} onChange={(event) => say({ name: event.currentTarget.value })} />
        </Wide>
        <ScopeFields
          scope={terms.scope ?? {}}
          leaveTypeIds={terms.leave_types ?? []}
          answer={answer}
          onScope={(scope) => say({ scope })}
          onLeaveTypes={(ids) => say({ leave_types: ids })}
        />
        <TextInput label={t("chains.fromLength")} placeholder={t("chains.anyLength")} inputMode="decimal" value={terms.from_length ?? ""} onChange={(event) => say({ from_length: event.currentTarget.value.trim() })} />
      </Fields>
      <p className={classes.words} role="status">
        {[stepsInWords(terms, { t, formats, names }), patienceInWords(terms.patience ?? {}, { t })].filter(Boolean).join(". ")}
      </p>
      <ol className={classes.steps}>
        {terms.steps.map((step, place) => (
          <li key={place}>
            <StepFields place={place + 1} step={step} onChange={(next) => say({ steps: terms.steps.with(place, next) })} onRemove={() => say({ steps: terms.steps.toSpliced(place, 1) })} />
          </li>
        ))}
      </ol>
      <Button className={classes.add} size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={() => say({ steps: [...terms.steps, { who: [{ kind: "role", role: "hr_admin" }] }] })}>
        {t("chains.addStep")}
      </Button>
      <p className={classes.hint}>{t("chains.fallback")}</p>
      <div>
        <h3 className={classes.subhead}>{t("chains.watchers")}</h3>
        <WhoFields label={t("chains.watchers")} who={terms.watchers} onChange={(watchers) => say({ watchers })} />
      </div>
      <div>
        <h3 className={classes.subhead}>{t("patience.title")}</h3>
        <PatienceFields patience={terms.patience ?? {}} onChange={(patience) => say({ patience })} />
      </div>
      <Actions>
        <Button disabled={!ready} loading={busy} onClick={() => void apply([{ chain: { chainId, terms: printChain(terms) } }], () => onSaved(chainId))}>
          {t("chains.save")}
        </Button>
        {chain && (
          <Button variant="default" disabled={busy} onClick={() => void apply([{ chainEnd: { chainId } }], () => onSaved(undefined), "chains.ended")}>
            {t("chains.end")}
          </Button>
        )}
      </Actions>
    </Section>
  );
}

interface StepProps {
  place: number;
  step: Step;
  onChange: (step: Step) => void;
  onRemove: () => void;
}

function StepFields({ place, step, onChange, onRemove }: StepProps) {
  const t = useText();
  const { who, needed = "any", number = 1 } = step;
  const name = t("chains.step", { place });
  return (
    <fieldset className={classes.step}>
      <legend>{name}</legend>
      <WhoFields label={name} who={who} onChange={(next) => onChange({ ...step, who: next })} />
      <div className={classes.needed}>
        <NativeSelect
          label={t("chains.needed")}
          value={needed}
          data={(["any", "all", "number"] as const).map((value) => ({ value, label: t(`needed.${value}`) }))}
          onChange={(event) => onChange({ ...step, needed: event.currentTarget.value as Needed })}
        />
        {needed === "number" && <NumberInput label={t("chains.howMany")} min={1} max={100} allowDecimal={false} value={number} onChange={(value) => onChange({ ...step, number: Number(value) || 1 })} />}
        <Button className={classes.remove} size="xs" variant="subtle" color="gray" leftSection={<IconTrash size={14} />} onClick={onRemove}>
          {t("chains.removeStep")}
        </Button>
      </div>
    </fieldset>
  );
}
