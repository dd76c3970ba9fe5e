import { Link } from "@tanstack/react-router";
import classes from "./brand.module.css";

/** The mark and the organisation's name; the way home. */
export function Brand({ name }: { name: string | undefined }) {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/daybook.svg" alt="" width={28} height={28} />
      <span>{name ?? "Daybook"}</span>
    </Link>
  );
}
