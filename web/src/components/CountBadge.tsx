import classes from "./badges.module.css";

interface Props {
  count: number;
  /** What is counted, for readers of the screen. */
  label: string;
  floating?: boolean;
}

export function CountBadge({ count, label, floating = false }: Props) {
  return (
    <span className={classes.count} data-floating={floating || undefined}>
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <span className={classes.unseen}>{label}</span>
    </span>
  );
}
