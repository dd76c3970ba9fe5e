/** What was asked for together stands together, where the first of it stands; what stands alone is one. */
export function together<Request extends { id: string; seriesId: string | null }>(requests: readonly Request[]): Request[][] {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const key = request.seriesId ?? request.id;
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()];
}

/** The status of all of them; undefined where they differ. */
export function commonStatus<Status>(requests: readonly { status: Status }[]): Status | undefined {
  const status = requests[0]?.status;
  return requests.every((request) => request.status === status) ? status : undefined;
}
