import { expect, it } from 'vitest'
import { auditCommand } from '#tools/audit/audit-arguments.ts'

it.each<readonly [string, object | null]>([
  ['verify', { kind: 'verify', noted: null }],
  ['verify --head 12:abc=', { kind: 'verify', noted: { sequence: 12, hash: 'abc=' } }],
  ['head', { kind: 'head' }],
  ['export', { kind: 'export', since: 0 }],
  ['export --since 40', { kind: 'export', since: 40 }],
  ['', null],
  ['head --now yes', null],
  ['verify --head', null],
  ['verify --head 12', null],
  ['verify --since 12', null],
  ['export --since -1', null],
  ['export --since 1 more', null],
  ['change', null],
])('"%s" means %j', (words, command) => {
  expect(auditCommand(words.split(' ').filter((word) => word !== ''))).toEqual(command)
})
