interface Node {
  id: string;
  name: string;
  parent: { id: string } | null;
}

/** Teams in reading order, each after the one it is part of, with how deep it is. */
export function teamTree<T extends Node>(teams: readonly T[]): { team: T; depth: number }[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = (parentId: string | undefined, depth: number): { team: T; depth: number }[] =>
    teams
      .filter(({ parent }) => (parent && known.has(parent.id) ? parent.id : undefined) === parentId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((team) => [{ team, depth }, ...below(team.id, depth + 1)]);
  return below(undefined, 0);
}

/** A team and all that are part of it, at whatever depth. */
export function withThoseBelow(teams: readonly Node[], teamId: string): Set<string> {
  const found = new Set([teamId]);
  // A team stands after the one it is part of.
  for (const { team } of teamTree(teams)) if (team.parent && found.has(team.parent.id)) found.add(team.id);
  return found;
}
