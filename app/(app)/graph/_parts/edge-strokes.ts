import type { DrawnEdge } from './drawing.ts'

/** Verdicts are told apart by the line as well as by its colour. */
export const STROKES: Readonly<
  Record<
    NonNullable<DrawnEdge['verdict']> | 'same',
    { color: string; dashes: string; width: number }
  >
> = {
  proven: { color: '--accent', dashes: 'none', width: 1.75 },
  conditional: { color: '--medium', dashes: '8 4', width: 1.5 },
  unknown: { color: '--unknown', dashes: '2 4', width: 1.75 },
  broken: { color: '--critical', dashes: '8 3 2 3', width: 1.25 },
  same: { color: '--line-strong', dashes: '1 3', width: 1 },
}

/** Ten times as many edges make the line one and a half points wider. */
export function strokeOf({ verdict, weight }: Pick<DrawnEdge, 'verdict' | 'weight'>) {
  const stroke = STROKES[verdict ?? 'same']
  return { ...stroke, width: stroke.width + 1.5 * Math.log10(Math.max(1, weight)) }
}
