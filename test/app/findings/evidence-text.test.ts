import { expect, it } from 'vitest'
import { evidenceText } from '#app/(app)/findings/[key]/_parts/evidence-text.ts'

const policy = JSON.stringify({
  Statement: [
    { Sid: 'Own', Effect: 'Allow' },
    { Effect: 'Allow', Principal: '*' },
  ],
})

const marked = (facts: unknown, wanted: Parameters<typeof evidenceText>[1]) => {
  const { text, marks } = evidenceText(facts, wanted)
  return marks.map(
    ({ start, end }) => JSON.parse(`[${text.slice(start, end).replace(/^"[^"]+": /, '')}]`)[0],
  )
}

it.each([
  [{ authType: 'NONE' }, { path: 'authType', statement: null }, ['NONE']],
  [{ a: { b: [1, 2] } }, { path: 'a.b.1', statement: null }, [2]],
  [{ a: 1 }, { path: 'b', statement: 'Own' }, []],
  [{ document: policy }, { path: null, statement: 'Own' }, [{ Sid: 'Own', Effect: 'Allow' }]],
  [{ document: policy }, { path: null, statement: '#1' }, [{ Effect: 'Allow', Principal: '*' }]],
  [{ document: 'no JSON' }, { path: 'document', statement: '#0' }, ['no JSON']],
])('marks what decides in %j: %j', (facts, wanted, expected) => {
  expect(marked(facts, wanted)).toEqual(expected)
})

it('unfolds a policy that is stored as text', () => {
  expect(
    JSON.parse(evidenceText({ document: policy }, { path: null, statement: null }).text),
  ).toEqual({
    document: JSON.parse(policy),
  })
})
