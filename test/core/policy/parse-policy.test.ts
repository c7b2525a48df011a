import { describe, expect, it } from 'vitest'
import { parsePolicy } from '#lib/core/policy/parse-policy.ts'

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "one", "Effect": "Allow", "Principal": { "AWS": ["111122223333", "arn:aws:iam::*:role/x"] },
      "Action": "lambda:InvokeFunction", "Resource": "*" },
    { "Effect": "Deny", "Principal": "*", "NotAction": ["lambda:Get*", 7], "Resource": "*",
      "Condition": { "StringMatches": { "aws:SourceIp": "x" } } }
  ]
}`

const at = (text: string, place: { readonly offset: number; readonly length: number }): string =>
  text.slice(place.offset, place.offset + place.length)

describe('a policy that is read', () => {
  const { statements, text, problems, version } = parsePolicy(POLICY)

  it('knows where each statement is', () => {
    expect(problems).toEqual([])
    expect(version).toBe('2012-10-17')
    expect(statements.map(({ place }) => place.path)).toEqual(['Statement[0]', 'Statement[1]'])
    expect(statements.map(({ place }) => at(text, place).slice(0, 20))).toEqual([
      '{ "Sid": "one", "Eff',
      '{ "Effect": "Deny", ',
    ])
  })

  it('names what it cannot read by path and place', () => {
    const found = statements.flatMap((one) =>
      one.problems.map(({ message, place }) => [message, place.path, at(text, place)]),
    )
    expect(found).toEqual([
      [
        'not a principal that AWS documents',
        'Statement[0].Principal.AWS[1]',
        '"arn:aws:iam::*:role/x"',
      ],
      [
        'the operator "StringMatches" is not known',
        'Statement[1].Condition.StringMatches',
        '{ "aws:SourceIp": "x" }',
      ],
      [
        'NotAction is not a text or a list of texts',
        'Statement[1].NotAction',
        '["lambda:Get*", 7]',
      ],
    ])
  })
})

describe('a text that is no policy', () => {
  it.each([
    ['', 0, 'not JSON: expected a value'],
    ['{"Statement": [}', 15, 'not JSON: expected a value'],
    ['{"Statement": []', 16, 'not JSON: expected , or }'],
    ['{"a" 1}', 5, 'not JSON: expected :'],
    ['{1: 2}', 1, 'not JSON: expected a name'],
    ['"abc', 0, 'not JSON: a string that does not end'],
    ['"\\x"', 0, 'not JSON: a string with an escape or a character that JSON does not know'],
    ['[1 2]', 3, 'not JSON: expected , or ]'],
    ['[01]', 2, 'not JSON: expected , or ]'],
    [`${'['.repeat(100)}`, 41, 'not JSON: nested too deeply'],
    ['%7B%22a%22%3A1', 6, 'not JSON: expected , or }'],
    ['%7B%', 0, 'not JSON: expected a value'],
    ['%7B"Statement":[]}', 0, 'not JSON: expected a value'],
  ])('%j has one problem, at %i', (text, offset, message) => {
    expect(parsePolicy(text).problems.map((one) => [one.place.offset, one.message])).toEqual([
      [offset, message],
    ])
  })

  it('keeps the text that its places refer to: the decoded one', () => {
    expect(parsePolicy('%7B%22Statement%22%3A%5B%5D%7D')).toMatchObject({
      text: '{"Statement":[]}',
      problems: [],
    })
  })
})
