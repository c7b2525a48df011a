import { z } from 'zod'

export interface FieldWords {
  readonly name: string
  /** "text", "whole number or null", "list of text", "one of a, b". */
  readonly type: string
  readonly about: string
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly format?: string
  readonly description?: string
}

/** The fields of an object, or the parameters of a query, in words for the documentation. */
export function fieldsOf(schema: z.ZodType): readonly FieldWords[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'output' }) as Schema
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeWords(field),
    about: field.description ?? '',
  }))
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
}

function typeWords({ type, anyOf, items, properties, format, ...schema }: Schema): string {
  if (anyOf !== undefined) return anyOf.map(typeWords).join(' or ')
  if (schema.enum !== undefined) return `one of ${schema.enum.join(', ')}`
  if (items !== undefined) return `list of ${typeWords(items)}`
  if (properties !== undefined) return `object (${Object.keys(properties).join(', ')})`
  if (format === 'date-time') return 'time in UTC'
  if (format === 'date') return 'day'
  return TYPES[type ?? ''] ?? type ?? 'anything'
}
