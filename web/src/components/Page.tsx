import type { ReactNode } from "react";
import classes from "./page.module.css";

interface Props {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** `wide` uses the whole window, for the calendar. */
  width?: "normal" | "narrow" | "wide";
  children: ReactNode;
}

export function Page({ title, subtitle, actions, width = "normal", children }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      <title>{`${title} · Daybook`}</title>
      <div className={classes.head}>
        <div>
          <h1>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface SectionProps {
  title?: string;
  aside?: ReactNode;
  /** No padding, for lists and tables that reach the edge. */
  flush?: boolean;
  children: ReactNode;
}

export function Section({ title, aside, flush = false, children }: SectionProps) {
  return (
    <section className={classes.section} data-flush={flush || undefined}>
      {(title ?? aside) && (
        <div className={classes.sectionHead}>
          {title && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
