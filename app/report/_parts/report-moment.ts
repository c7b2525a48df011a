/** A moment on paper: "2026-11-22 16:48 UTC". */
export const reportMoment = (at: Date): string =>
  `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
