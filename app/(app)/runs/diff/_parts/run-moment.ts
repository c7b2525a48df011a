/** A run's name for people: when it began. */
export const runMoment = (at: Date): string =>
  `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
