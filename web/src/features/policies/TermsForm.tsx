import { Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Disclosure, Disclosures } from "@/components/Disclosure";
import { Fields } from "@/components/MasterDetail";
import { useFormats, type AmountLike } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { KnobField } from "./KnobField";
import { carryOf, groups, shownKnobs, withCarry, type Carry, type Knob, type KnobGroup } from "./knobs";
import { summaryOf } from "./summaries";
import { isObject, valueAt, withValue, type Terms } from "./terms";
import classes from "./policies.module.css";

interface Props {
  terms: Terms;
  unit: AmountLike["unit"];
  onChange: (terms: Terms) => void;
}

/** The terms as a form: each part says in a line what holds, and opens to be changed. */
export function TermsForm(props: Props) {
  return (
    <Disclosures>
      {groups.map((group) => (
        <Group key={group.id} group={group} {...props} />
      ))}
    </Disclosures>
  );
}

function Group({ group, terms, unit, onChange }: Props & { group: KnobGroup }) {
  const t = useText();
  const formats = useFormats();
  const knobs = shownKnobs(group.knobs, terms);
  return (
    <Disclosure name={t(`knobs.${group.id}`)} says={summaryOf(group.id, terms, { t, formats, unit })} open={group.id === "amount"}>
      {group.id === "carry" && <CarryChoice terms={terms} onChange={onChange} />}
      {group.list && <Items list={group.list} name={t(`knobs.${group.id}`)} terms={terms} unit={unit} onChange={onChange} />}
      {knobs.length > 0 && (
        <Fields>
          {knobs.map((knob) => (
            <KnobField key={knob.id} knob={knob} terms={terms} unit={unit} onChange={onChange} />
          ))}
        </Fields>
      )}
    </Disclosure>
  );
}

/** Nothing, everything or up to so much: three things that two fields would leave to guess. */
function CarryChoice({ terms, onChange }: Omit<Props, "unit">) {
  const t = useText();
  return (
    <Fields>
      <NativeSelect
        label={t("carry.label")}
        value={carryOf(terms)}
        data={(["nothing", "everything", "limited"] as const).map((value) => ({ value, label: t(`carry.${value}`) }))}
        onChange={(event) => onChange(withCarry(terms, event.currentTarget.value as Carry))}
      />
    </Fields>
  );
}

function Items({ list, name, terms, unit, onChange }: Props & { list: NonNullable<KnobGroup["list"]>; name: string }) {
  const t = useText();
  const value = valueAt(terms, list.path);
  const items = Array.isArray(value) ? value.filter(isObject) : [];
  const say = (next: Terms[]) => onChange(withValue(terms, list.path, next.length > 0 ? next : undefined));
  return (
    <>
      {items.map((item, place) => (
        <fieldset key={place} className={classes.item}>
          <legend>{t("policies.item", { name, place: place + 1 })}</legend>
          <ItemFields knobs={list.knobs} item={item} unit={unit} onChange={(next) => say(items.with(place, next))} />
          <Button size="xs" variant="subtle" color="gray" leftSection={<IconTrash size={14} />} onClick={() => say(items.toSpliced(place, 1))}>
            {t("policies.removeItem")}
          </Button>
        </fieldset>
      ))}
      <Button className={classes.add} size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={() => say([...items, { ...list.item }])}>
        {t("policies.addItem")}
      </Button>
    </>
  );
}

function ItemFields({ knobs, item, unit, onChange }: { knobs: readonly Knob[]; item: Terms; unit: Props["unit"]; onChange: (item: Terms) => void }) {
  return (
    <Fields>
      {shownKnobs(knobs, item).map((knob) => (
        <KnobField key={knob.id} knob={knob} terms={item} unit={unit} onChange={onChange} />
      ))}
    </Fields>
  );
}
