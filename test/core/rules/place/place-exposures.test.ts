import { expect, it } from 'vitest'
import { type Observed, seen, unseen } from '#lib/core/model/observed.ts'
import type { Exposure } from '#lib/core/policy/exposure.ts'
import type { Audience } from '#lib/core/policy/grant.ts'
import { widestAudience } from '#lib/core/rules/place/place-exposures.ts'
import * as r from '../access-fixtures.ts'

const to = (audience: Audience, atWorst: Audience = audience): Observed<Exposure> =>
  seen({ ...r.exposure(audience), atWorst })
const LOST = unseen('access-denied')

it.each<[string, readonly Observed<Exposure>[], Observed<Audience>]>([
  ['no way in', [], seen('nobody')],
  ['one', [to('same-account')], seen('same-account')],
  ['the wider of two', [to('same-account'), to('external-account')], seen('external-account')],
  ['one that was not read', [LOST], LOST],
  ['one that was not read beside a narrow one', [to('nobody'), LOST], LOST],
  ['one that was not read beside everybody', [LOST, to('anonymous-url')], seen('anonymous-url')],
  ['one that may be wider', [to('nobody', 'anonymous-url')], unseen('unreadable-answer')],
  [
    'one that may be wider, and is no wider than another',
    [to('nobody', 'same-account'), to('external-account')],
    seen('external-account'),
  ],
])('the widest audience over %s', (_, exposures, expected) => {
  expect(widestAudience(exposures)).toEqual(expected)
})
