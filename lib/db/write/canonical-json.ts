import { hash } from 'node:crypto'

/**
 * JSON text with sorted names: equal facts give equal text. Postgres stores neither NUL nor half a surrogate pair in
 * jsonb, so both become U+FFFD. Throws a TypeError on what JSON cannot say (NaN, a function), rather than make it null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(storable(value))
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`${String(value)} cannot be stored as JSON`)
}

function canonicalObject(value: object): string {
  const parts: string[] = []
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(value).sort()) {
    const field = fields[name]
    if (field !== undefined) parts.push(`${JSON.stringify(storable(name))}:${canonicalJson(field)}`)
  }
  return `{${parts.join(',')}}`
}

/** The text as Postgres can keep it. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '\uFFFD') : whole
}

/** SHA-256 of a canonical text, as base64url. */
export const contentHash = (canonical: string): string => hash('sha256', canonical, 'base64url')
