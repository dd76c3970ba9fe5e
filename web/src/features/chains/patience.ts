/** What happens while nobody answers, in working days where the one works who asks. */
export interface Patience {
  /** Ascending. */
  remind_after?: number[] | undefined;
  lapses_after?: number | undefined;
  /** Once the last day of the leave is over. */
  lapses_when_past?: boolean | undefined;
}

/** The contract's limits. */
export const remindersMax = 10;
export const patienceDaysMax = 366;

const usual = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30];

/** The usual days, and those that somebody has set beside them. */
export function reminderChoices(set: readonly number[]): number[] {
  return [...new Set([...usual, ...set])].sort((a, b) => a - b);
}
