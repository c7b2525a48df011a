import { describe, expect, it } from 'vitest'
import { type Environment, parseEnvironment } from '#lib/env.ts'
import { missingForWeb } from '#tools/web/missing-for-web.ts'

const WHOLE = {
  DATABASE_URL: 'postgresql://a:b@c/d',
  DEMARC_PUBLIC_URL: 'https://demarc.test',
  DEMARC_SECRET: 'x'.repeat(32),
  DEMARC_PROVIDERS: '[{"id":"okta","issuer":"https://a.okta.test","clientId":"c"}]',
}

const environmentOf = (variables: Record<string, string>): Environment => {
  const parsed = parseEnvironment(variables)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.environment
}

describe('the web server of a deployment', () => {
  it('starts with an address, a secret and a provider', () => {
    expect(missingForWeb(environmentOf(WHOLE))).toEqual([])
    const local = { ...WHOLE, DEMARC_PUBLIC_URL: 'http://localhost:3000' }
    expect(missingForWeb(environmentOf(local))).toEqual([])
  })

  it.each(Object.keys(WHOLE))('does not start without %s, and says so', (name) => {
    const sentences = missingForWeb(environmentOf({ ...WHOLE, [name]: '' }))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(name)
  })

  it('does not send sessions over http', () => {
    const open = environmentOf({ ...WHOLE, DEMARC_PUBLIC_URL: 'http://demarc.test' })
    expect(missingForWeb(open)).toEqual([expect.stringContaining('must be https')])
  })
})
