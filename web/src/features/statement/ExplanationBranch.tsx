import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useFormats, type Formats } from "@/lib/format";
import { translateIfKnown, useText } from "@/lib/i18n";
import { factText, factTexts } from "@/lib/rules";
import type { ExplanationLine, ExplanationNode } from "./explanation";
import classes from "./explain.module.css";

/** The sum and its summands are read first; what made a summand opens on demand. */
const openDepthMax = 1;

export function ExplanationBranch({ node }: { node: ExplanationNode }) {
  const { line, children } = node;
  const [open, setOpen] = useState(line.depth <= openDepthMax && line.label.startsWith("figure."));
  const deeper = children.length > 0 || line.sources.length > 0;
  return (
    <li className={classes.branch} data-depth={Math.min(line.depth, 3)}>
      {deeper ? (
        <UnstyledButton className={classes.line} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
          <LineText line={line} />
        </UnstyledButton>
      ) : (
        <div className={classes.line}>
          <span />
          <LineText line={line} />
        </div>
      )}
      {open && deeper && (
        <ul className={classes.children}>
          {children.map((child, index) => (
            <ExplanationBranch key={index} node={child} />
          ))}
          {line.sources.map((source) => (
            <Source key={source.version} source={source} />
          ))}
        </ul>
      )}
    </li>
  );
}

function LineText({ line }: { line: ExplanationLine }) {
  const formats = useFormats();
  const { words, beside } = lineWords(line, formats);
  return (
    <>
      <span className={classes.words}>
        <span>{words}</span>
        {beside && <small>{beside}</small>}
      </span>
      {line.amount && (
        <span className={classes.amount} title={line.amount.exact}>
          {formats.amount(line.amount)}
        </span>
      )}
    </>
  );
}

function Source({ source }: { source: ExplanationLine["sources"][number] }) {
  const t = useText();
  const { instant } = useFormats();
  return (
    <li className={classes.source}>
      <code>#{source.version}</code>
      <span>
        {translateIfKnown(`event.${source.type}`) ?? source.type}
        <small>
          {instant(source.recordedAt)}
          {" · "}
          {source.actor ? t("explain.by", { name: source.actor.name }) : t("explain.imported")}
        </small>
      </span>
    </li>
  );
}

/** Words from the catalogue; for labels that it does not know, the label itself with its facts beside it. */
function lineWords({ label, facts, date, depth }: ExplanationLine, formats: Formats): { words: string; beside: string } {
  const isFigure = label.startsWith("figure.");
  const figure = isFigure ? `figure.${label.slice("figure.".length).toUpperCase()}` : `explain.${label}`;
  const words = translateIfKnown(figure) ?? sentence(label.split(".").at(-1) ?? label);
  const detail =
    translateIfKnown(`facts.${label}`, factTexts(facts, formats)) ??
    facts.map(({ name, value }) => `${name.replaceAll("_", " ")}: ${factText(value, formats)}`).join(" · ");
  // All figures of one tree are for one day, which the first line names.
  const day = date && !(isFigure && depth > 0) ? formats.date(date) : "";
  return { words, beside: [detail.includes(day) ? "" : day, detail].filter(Boolean).join(" · ") };
}

function sentence(key: string): string {
  const text = key.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
