import { PersonAvatar } from "@/components/PersonAvatar";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import classes from "./overlaps.module.css";

export interface Overlap {
  id: string;
  person: { id: string; name: string };
  from: string;
  to: string;
  status: string;
}

const shownMax = 5;

/** Team-mates who are away on the same days. */
export function Overlaps({ overlaps }: { overlaps: Overlap[] }) {
  const t = useText();
  const { span } = useFormats();
  if (overlaps.length === 0) return <p className={classes.none}>{t("overlaps.none")}</p>;
  return (
    <ul className={classes.list}>
      {overlaps.slice(0, shownMax).map(({ id, person, from, to, status }) => (
        <li key={id} className={classes.row}>
          <PersonAvatar id={person.id} name={person.name} size="sm" />
          <span className={classes.name}>{person.name}</span>
          <span className={classes.when}>
            {span(from, to)}
            {status === "PENDING" ? ` · ${t("status.pending")}` : ""}
          </span>
        </li>
      ))}
      {overlaps.length > shownMax && (
        <li className={classes.none}>{t("overlaps.more", { count: overlaps.length - shownMax })}</li>
      )}
    </ul>
  );
}
