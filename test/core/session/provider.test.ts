import { describe, expect, it } from 'vitest'
import { providerList } from '#lib/core/session/provider.ts'

const OKTA = { id: 'okta', issuer: 'https://a.okta.test', clientId: 'c', clientSecret: 's3cret' }
const sentenceOf = (value: unknown) =>
  providerList.safeParse(typeof value === 'string' ? value : JSON.stringify(value)).error?.issues[0]
    ?.message

describe('the list of providers', () => {
  it('is read from JSON, with what was left out', () => {
    const [okta, local] = providerList.parse(
      JSON.stringify([OKTA, { id: 'kc', issuer: 'http://127.0.0.1:8080/realms/a', clientId: 'c' }]),
    )
    expect(okta).toEqual({ ...OKTA, scope: 'openid profile email' })
    expect(local?.clientSecret).toBeUndefined()
  })

  it.each([
    ['no JSON', 'okta', /^must be a JSON list/],
    ['no list', OKTA, /^must be a JSON list/],
    [
      'an issuer over http',
      [{ ...OKTA, issuer: 'http://a.test' }],
      /provider 1: issuer must be the https/,
    ],
    ['an issuer with a query', [{ ...OKTA, issuer: 'https://a.test/?x' }], /issuer must be/],
    ['the name of the local administrator', [{ ...OKTA, id: 'local' }], /id must not be local/],
    [
      'a scope without openid',
      [OKTA, { ...OKTA, id: 'b', scope: 'email' }],
      /provider 2: scope must/,
    ],
    ['an id used twice', [OKTA, OKTA], /must not use an id twice/],
    ['a field that nobody knows', [{ ...OKTA, secret: 's3cret' }], /provider 1/],
  ])('with %s is refused', (_, value, sentence) => {
    expect(sentenceOf(value)).toMatch(sentence)
    expect(sentenceOf(value)).not.toContain('s3cret')
  })
})
