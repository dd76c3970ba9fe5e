import type { ReactNode } from "react";
import classes from "./states.module.css";

interface Props {
  title: string;
  hint?: string;
  picture?: ReactNode;
  children?: ReactNode;
}

export function EmptyState({ title, hint, picture, children }: Props) {
  return (
    <div className={classes.state}>
      {picture}
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
