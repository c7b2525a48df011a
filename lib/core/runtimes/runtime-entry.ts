import { z } from 'zod'
import { CATALOGUE_NOTES, CATALOGUE_SOURCES } from './catalogue.ts'

const absentOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('-').transform(() => null), schema])

const source = z.literal(Object.keys(CATALOGUE_SOURCES) as (keyof typeof CATALOGUE_SOURCES)[])
const note = z.literal(Object.keys(CATALOGUE_NOTES) as (keyof typeof CATALOGUE_NOTES)[])

const row = z
  .tuple([
    z.string().min(1),
    z.string().min(1),
    z.enum(['nodejs', 'python', 'java', 'dotnet', 'ruby', 'go', 'provided']),
    z.enum(['al1', 'al2', 'al2023', 'unknown']),
    z.enum(['managed', 'os-only', 'image-only', 'preview']),
    absentOr(z.iso.date()),
    absentOr(z.iso.date()),
    absentOr(z.iso.date()),
    source,
    absentOr(note),
  ])
  .transform((cells) => ({
    id: cells[0],
    name: cells[1],
    family: cells[2],
    operatingSystem: cells[3],
    delivery: cells[4],
    deprecatedOn: cells[5],
    createBlockedOn: cells[6],
    updateBlockedOn: cells[7],
    source: cells[8],
    note: cells[9],
  }))

/** A runtime as AWS publishes it; days are ISO dates in UTC, null where AWS has named none. */
export type RuntimeEntry = Readonly<z.infer<typeof row>>

/** The entries of a catalogue table. Throws a ZodError on a line that breaks the schema. */
export function parseRuntimeTable(table: string): readonly RuntimeEntry[] {
  const [, ...lines] = table.trim().split('\n')
  return lines.map((line) => row.parse(line.split('|').map((cell) => cell.trim())))
}
