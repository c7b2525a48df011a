/** A value as the Query protocols write it: objects become elements, arrays repeat `item` or `member`. */
export type XmlValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | XmlObject
  | readonly XmlValue[]
export interface XmlObject {
  readonly [name: string]: XmlValue
}

/** The entries of a map repeat their own name, and stand in no list. */
const MAP_ENTRY = 'entry'
const SPECIAL = /[&<>"]/
const escapeText = (text: string): string =>
  SPECIAL.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
    : text

/** `list` is the name of a list's elements: `item` for EC2, `member` for IAM and STS. */
export function toXml(value: XmlValue, list: 'item' | 'member'): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) {
    let out = ''
    for (const one of value) out += `<${list}>${toXml(one, list)}</${list}>`
    return out
  }
  let out = ''
  for (const name in value) {
    const member = value[name]
    if (member === null || member === undefined) continue
    const each =
      name === MAP_ENTRY && typeof member === 'object' && isList(member) ? member : [member]
    for (const one of each) out += `<${name}>${toXml(one, list)}</${name}>`
  }
  return out
}

const isList = (value: XmlObject | readonly XmlValue[]): value is readonly XmlValue[] =>
  Array.isArray(value)
