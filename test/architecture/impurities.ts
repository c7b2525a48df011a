import { parseSync, Visitor } from 'oxc-parser'

/** Names through which a pure module could reach a clock, the environment, chance, the locale or the outside. */
const BANNED_NAMES = new Set([
  'process',
  'performance',
  'crypto',
  'globalThis',
  'navigator',
  'localStorage',
  'fetch',
  'console',
  'Intl',
  'Temporal',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
  'require',
  'eval',
])
const BANNED_MEMBERS = new Set(['Date.now', 'Math.random', 'import.meta'])
const BANNED_METHODS =
  /^(toLocale\w*|localeCompare|getTimezoneOffset|get(Date|Day|FullYear|Hours|Minutes|Month)|set(Date|FullYear|Hours|Minutes|Month))$/

/** What a pure file does that depends on when or where it runs, as `line: what`. */
export function impuritiesOf(path: string, text: string): readonly string[] {
  const { program } = parseSync(path, text)
  const found: string[] = []
  const note = (start: number, what: string) =>
    found.push(`${path}:${text.slice(0, start).split('\n').length}: ${what}`)
  const properties = new Set<number>()
  new Visitor({
    MemberExpression(node) {
      if (node.computed || node.property.type !== 'Identifier') return
      properties.add(node.property.start)
      const object = node.object.type === 'Identifier' ? node.object.name : '?'
      if (BANNED_MEMBERS.has(`${object}.${node.property.name}`)) {
        note(node.start, `${object}.${node.property.name}`)
      }
      if (BANNED_METHODS.test(node.property.name)) note(node.start, node.property.name)
    },
    Property(node) {
      if (!node.computed && !node.shorthand) properties.add(node.key.start)
    },
    MetaProperty(node) {
      note(node.start, 'import.meta')
    },
    NewExpression(node) {
      const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date'
      if (isDate && node.arguments.length === 0) note(node.start, 'new Date()')
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
        note(node.start, 'Date()')
    },
    Identifier(node) {
      if (BANNED_NAMES.has(node.name) && !properties.has(node.start)) note(node.start, node.name)
    },
  }).visit(program)
  return found
}
