import type { ReactNode } from "react";
import classes from "./states.module.css";

interface Props {
  title: string;
  hint?: string;
  picture?: ReactNode;
  /** 1 where nothing else on the page is a heading. */
  level?: 1 | 2;
  children?: ReactNode;
}

export function EmptyState({ title, hint, picture, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state}>
      {picture}
      <Heading>{title}</Heading>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
