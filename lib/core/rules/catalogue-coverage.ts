import { RULES } from './all-rules.ts'
import { CATALOGUE, type CatalogueId } from './catalogue.ts'
import { LEFT_OUT } from './left-out.ts'

/** Which lines of the check catalogue the rules answer. */
export interface CatalogueCoverage {
  readonly rules: number
  readonly lines: number
  readonly covered: readonly CatalogueId[]
  /** Covered lines that no other tool of the field was found to check. */
  readonly coveredNew: readonly CatalogueId[]
  readonly leftOut: readonly {
    readonly id: CatalogueId
    readonly text: string
    readonly why: string
  }[]
}

export function catalogueCoverage(): CatalogueCoverage {
  const answered = new Set<CatalogueId>(RULES.flatMap(({ catalogue }) => catalogue))
  const covered = CATALOGUE.filter(({ id }) => answered.has(id))
  return {
    rules: RULES.length,
    lines: CATALOGUE.length,
    covered: covered.map(({ id }) => id),
    coveredNew: covered.filter(({ isNew }) => isNew).map(({ id }) => id),
    leftOut: CATALOGUE.filter(({ id }) => !answered.has(id)).map(({ id, text }) => ({
      id,
      text,
      why: LEFT_OUT[id] ?? '',
    })),
  }
}
