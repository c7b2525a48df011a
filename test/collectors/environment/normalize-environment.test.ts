import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeEnvironment } from '#collectors/environment/normalize-environment.ts'

const KEY = 'a key of the tests'

describe('an environment', () => {
  it('keeps names, sizes and fingerprints', () => {
    expect(normalizeEnvironment({ Variables: { STAGE: 'prod', ÄRA: 'ü' } }, KEY)).toEqual({
      variables: [
        {
          name: 'STAGE',
          sizeBytes: 4,
          fingerprint: createHmac('sha256', KEY).update('prod').digest('hex'),
          detections: [],
          reference: null,
        },
        {
          name: 'ÄRA',
          sizeBytes: 2,
          fingerprint: createHmac('sha256', KEY).update('ü').digest('hex'),
          detections: [],
          reference: null,
        },
      ],
      error: null,
    })
  })

  it('says that AWS would not decrypt it', () => {
    const refused = { Error: { ErrorCode: 'AccessDeniedException', Message: 'no kms:Decrypt' } }
    expect(normalizeEnvironment(refused, KEY)).toEqual({
      variables: [],
      error: 'AccessDeniedException',
    })
  })

  it('is empty where there is none', () => {
    expect(normalizeEnvironment(undefined, KEY)).toEqual({ variables: [], error: null })
  })

  it('lets no value through', () => {
    const value = fc.string({ minLength: 9, unit: fc.constantFrom(...'GHIJKLMNOPQRSTUVWXYZ') })
    fc.assert(
      fc.property(value, (secret) => {
        const kept = normalizeEnvironment(
          { Variables: { API_TOKEN: secret, URL: `https://${secret}` } },
          KEY,
        )
        expect(JSON.stringify(kept)).not.toContain(secret)
      }),
    )
  })
})
