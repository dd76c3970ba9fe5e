import { Skeleton } from "@mantine/core";
import classes from "./home.module.css";

export function HomeSkeleton() {
  return (
    <div className={classes.grid} aria-busy="true">
      <div className={classes.column}>
        <Skeleton height={308} radius="lg" />
        <Skeleton height={188} radius="lg" />
      </div>
      <div className={classes.column}>
        <Skeleton height={508} radius="lg" />
      </div>
    </div>
  );
}
