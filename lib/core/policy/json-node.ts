/** JSON as read with its places; members keep their order and their duplicates. Offsets count UTF-16 units. */
export type JsonNode = { readonly offset: number; readonly length: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null'; readonly text: string }
)

export interface JsonMember {
  readonly key: string
  readonly value: JsonNode
}

/** Why a text is not JSON, and where reading stopped. */
export interface JsonFault {
  readonly kind: 'fault'
  readonly message: string
  readonly offset: number
}

/** A policy nests five deep; anything far beyond is not one, and must not exhaust the stack. */
const DEEPEST = 40
const SPACE = /[ \t\r\n]*/y
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"(?:[^"\\]|\\.)*"/sy

interface Reader {
  readonly text: string
  at: number
}

/** Reads one JSON value that fills the text. Never throws. https://www.rfc-editor.org/rfc/rfc8259 */
export function readJson(text: string): JsonNode | JsonFault {
  const reader: Reader = { text, at: 0 }
  const node = readValue(reader, 0)
  if (node.kind === 'fault') return node
  skipSpace(reader)
  return reader.at === text.length ? node : fault(reader, 'more text after the end of the value')
}

function readValue(reader: Reader, depth: number): JsonNode | JsonFault {
  skipSpace(reader)
  if (depth > DEEPEST) return fault(reader, 'nested too deeply')
  const lead = reader.text[reader.at]
  if (lead === '{') return readObject(reader, depth)
  if (lead === '[') return readArray(reader, depth)
  if (lead === '"') return readString(reader)
  return readLiteral(reader)
}

function readObject(reader: Reader, depth: number): JsonNode | JsonFault {
  const offset = reader.at++
  const members: JsonMember[] = []
  while (!take(reader, '}')) {
    if (members.length > 0 && !take(reader, ',')) return fault(reader, 'expected , or }')
    skipSpace(reader)
    const key =
      reader.text[reader.at] === '"' ? readString(reader) : fault(reader, 'expected a name')
    if (key.kind === 'fault') return key
    if (!take(reader, ':')) return fault(reader, 'expected :')
    const value = readValue(reader, depth + 1)
    if (value.kind === 'fault') return value
    members.push({ key: key.text, value })
  }
  return { kind: 'object', members, offset, length: reader.at - offset }
}

function readArray(reader: Reader, depth: number): JsonNode | JsonFault {
  const offset = reader.at++
  const items: JsonNode[] = []
  while (!take(reader, ']')) {
    if (items.length > 0 && !take(reader, ',')) return fault(reader, 'expected , or ]')
    const item = readValue(reader, depth + 1)
    if (item.kind === 'fault') return item
    items.push(item)
  }
  return { kind: 'array', items, offset, length: reader.at - offset }
}

type TextNode = Extract<JsonNode, { readonly kind: 'string' | 'number' | 'boolean' | 'null' }>

function readString(reader: Reader): TextNode | JsonFault {
  const raw = scan(reader, STRING)
  if (raw === null) return fault(reader, 'a string that does not end')
  try {
    const text: unknown = JSON.parse(raw)
    const offset = reader.at - raw.length
    return { kind: 'string', text: String(text), offset, length: raw.length }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    reader.at -= raw.length
    return fault(reader, 'a string with an escape or a character that JSON does not know')
  }
}

function readLiteral(reader: Reader): TextNode | JsonFault {
  const text = scan(reader, LITERAL)
  if (text === null) return fault(reader, 'expected a value')
  const kind = text === 'null' ? 'null' : text === 'true' || text === 'false' ? 'boolean' : 'number'
  return { kind, text, offset: reader.at - text.length, length: text.length }
}

function take(reader: Reader, char: string): boolean {
  skipSpace(reader)
  if (reader.text[reader.at] !== char) return false
  reader.at += 1
  return true
}

function skipSpace(reader: Reader): void {
  scan(reader, SPACE)
}

function scan(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found === null) return null
  reader.at += found[0].length
  return found[0]
}

const fault = (reader: Reader, message: string): JsonFault => ({
  kind: 'fault',
  message,
  offset: reader.at,
})
