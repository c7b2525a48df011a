import { hash } from 'node:crypto'

/**
 * JSON text with sorted names: equal facts give equal text. Postgres stores neither NUL nor half a surrogate pair in
 * jsonb, so both become U+FFFD. Throws a TypeError on what JSON cannot say (NaN, a function), rather than make it null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(storable(value))
  if (value === null) return 'null'
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value as Readonly<Record<string, unknown>>)
  throw new TypeError(`${String(value)} cannot be stored as JSON`)
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const { name, label } of namesOf(value)) {
    const field = value[name]
    if (field !== undefined) text += `${text === '' ? '' : ','}${label}${canonicalJson(field)}`
  }
  return `{${text}}`
}

interface Name {
  readonly name: string
  readonly label: string
}

// Facts have few shapes: comparing names with a shape seen before costs a third of sorting them again.
const shapes = new Map<
  string,
  { readonly names: readonly string[]; readonly sorted: readonly Name[] }
>()
const SHAPES_AT_MOST = 1_000

function namesOf(value: object): readonly Name[] {
  const names = Object.keys(value)
  const id = `${names.length} ${names[0]}`
  const known = shapes.get(id)
  if (known?.names.every((name, index) => name === names[index])) return known.sorted
  const sorted = names
    .toSorted()
    .map((name) => ({ name, label: `${JSON.stringify(storable(name))}:` }))
  if (shapes.size < SHAPES_AT_MOST) shapes.set(id, { names, sorted })
  return sorted
}

/** The text as Postgres can keep it. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '\uFFFD') : whole
}

/** SHA-256 of a canonical text, as base64url. */
export const contentHash = (canonical: string): string => hash('sha256', canonical, 'base64url')
