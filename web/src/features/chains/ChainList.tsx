import { PickList } from "@/components/MasterDetail";
import { usePeopleNames } from "@/components/people/usePeopleNames";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { Chain } from "./chainsDocument";
import { namedIn, readChain } from "./chainTerms";
import { stepsInWords } from "./chainWords";

interface Props {
  chains: Chain[];
  chosenId: string | undefined;
  onChoose: (chainId: string) => void;
  onNew: () => void;
}

export function ChainList({ chains, chosenId, onChoose, onNew }: Props) {
  const t = useText();
  const formats = useFormats();
  const read = chains.flatMap(({ id, terms }) => {
    const known = readChain(terms);
    return known ? [{ id, terms: known }] : [];
  });
  const names = usePeopleNames(read.flatMap(({ terms }) => namedIn(terms)));
  return (
    <PickList
      title={t("chains.count", { count: read.length })}
      picks={read.map(({ id, terms }) => ({ id, title: terms.name, hint: stepsInWords(terms, { t, formats, names }) }))}
      chosenId={chosenId}
      onChoose={onChoose}
      onNew={{ label: t("chains.new"), run: onNew }}
      empty={t("chains.none")}
    />
  );
}
