import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fillSnippet, shellWord } from '#lib/core/rules/fill-snippet.ts'

it.each([
  ['aws x --name {function}', { function: 'orders' }, 'aws x --name orders'],
  ['aws x --name {function}', {}, 'aws x --name <function>'],
  ['aws x --name {toString}', {}, 'aws x --name <toString>'],
  ['aws x {a} {b}', { a: '{b}', b: 'no' }, "aws x '{b}' no"],
  ['aws x {a}', { a: '; rm -rf $HOME' }, "aws x '; rm -rf $HOME'"],
  ['aws x {a}', { a: "it's" }, `aws x 'it'\\''s'`],
  ['aws x {a}', { a: '' }, "aws x ''"],
  ['aws x --statement-id {statement}', { statement: 'open' }, 'aws x --statement-id open'],
  ['aws x --statement-id {statement}', { statement: '#0' }, 'aws x --statement-id <statement>'],
  ['aws x --b {a} --c d', { a: '' }, 'aws x --c d'],
  ['aws x --qualifier {qualifier} --c d', { qualifier: '$LATEST' }, 'aws x --c d'],
  ['aws x --qualifier {qualifier} --c d', { qualifier: 'live' }, 'aws x --qualifier live --c d'],
])('%s with %j', (snippet, values, filled) => {
  expect(fillSnippet(snippet, values)).toBe(filled)
})

it('quotes so that a shell reads the text back as it was', () => {
  const texts = fc.sample(fc.string({ minLength: 1, maxLength: 12 }), { numRuns: 60, seed: 7 })
  const safe = texts.filter((text) => !text.includes('\0'))
  const script = safe.map((text) => `printf '%s\\0' ${shellWord(text)}`).join('\n')
  expect(execFileSync('sh', ['-c', script]).toString()).toBe(safe.map((t) => `${t}\0`).join(''))
})
