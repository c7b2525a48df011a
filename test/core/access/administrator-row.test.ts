import { describe, expect, it } from 'vitest'
import { administratorRows } from '#lib/core/access/administrator-row.ts'
import { listed } from '#lib/core/capacity/listing.ts'
import type { GraphAccount, GraphPrincipal, PolicyText } from '#lib/core/graph/graph-input.ts'
import { graphWorld } from '#lib/core/graph/graph-world.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'

const ACCOUNT = '111111111111'
const policy = (id: string, ...Statement: readonly object[]): PolicyText => ({
  id,
  text: JSON.stringify({ Version: '2012-10-17', Statement }),
})
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' }
const NO_URL = { Effect: 'Deny', Action: 'lambda:*FunctionUrlConfig', Resource: '*' }
const role = (name: string, rest: Partial<GraphPrincipal>): GraphPrincipal => ({
  kind: 'role',
  arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  uniqueId: null,
  policies: seen([policy('all', EVERYTHING)]),
  boundary: seen(null),
  ...rest,
})

function administrators(
  principals: readonly GraphPrincipal[],
  account: Partial<GraphAccount> = {},
): readonly { readonly name: string | undefined; readonly url: string | undefined }[] {
  const world = graphWorld({
    organizationId: 'o-ours',
    accountsComplete: true,
    accounts: [
      {
        accountId: ACCOUNT,
        standing: 'member',
        organizationPath: 'o-ours/r-1/',
        principals: listed(principals),
        functions: listed([]),
        serviceControl: seen([[policy('p-all', EVERYTHING)]]),
        ...account,
      },
    ],
  }).accounts.get(ACCOUNT)
  if (world === undefined) throw new Error('no account')
  const rows = administratorRows(world, { organizationId: 'o-ours', regions: ['eu-west-1'] })
  return rows.map(({ arn, certain, boundary, states }) => ({
    name: arn?.split('/')[1],
    certain,
    boundary,
    url: states.find(({ guardrail }) => guardrail === 'public-function-url')?.state,
  }))
}

describe('the administrators of an account', () => {
  it.each<[string, Partial<GraphPrincipal>, object | null]>([
    ['one without a boundary', {}, { certain: true, boundary: null, url: 'not' }],
    [
      'one whose boundary stops public URLs',
      { boundary: seen(policy('edge', EVERYTHING, NO_URL)) },
      { certain: true, boundary: 'edge', url: 'enforced' },
    ],
    [
      'one whose boundary could not be read',
      { boundary: unseen('access-denied') },
      { certain: true, boundary: 'unknown', url: 'unknown' },
    ],
    [
      'one whose policies could not be read',
      { policies: unseen('access-denied') },
      { certain: false, boundary: null, url: 'not' },
    ],
    [
      'one who needs a second factor for everything',
      {
        policies: seen([
          policy('mfa', {
            ...EVERYTHING,
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          }),
        ]),
      },
      { certain: true, boundary: null, url: 'not' },
    ],
    [
      'one who may only read',
      { policies: seen([policy('r', { ...EVERYTHING, Action: 'lambda:Get*' })]) },
      null,
    ],
    ['one whom its own policy stops', { policies: seen([policy('n', EVERYTHING, NO_URL)]) }, null],
  ])('%s', (_, principal, expected) => {
    const found = administrators([role('a', principal)])
    expect(found).toEqual(expected === null ? [] : [{ name: 'a', ...expected }])
  })

  it('are spared by name where a control policy spares them', () => {
    const spared = `arn:aws:iam::${ACCOUNT}:role/break-glass`
    const guard = { ...NO_URL, Condition: { ArnNotLike: { 'aws:PrincipalArn': spared } } }
    const serviceControl = seen([[policy('p-all', EVERYTHING), policy('p-guard', guard)]])
    const found = administrators([role('break-glass', {}), role('other', {})], { serviceControl })
    expect(found.map(({ name, url }) => [name, url])).toEqual([
      ['break-glass', 'not'],
      ['other', 'enforced'],
    ])
  })

  it('may be anybody where principals could not be listed', () => {
    const found = administrators([], { principals: { records: [], missing: 'access-denied' } })
    expect(found).toEqual([
      { name: undefined, certain: false, boundary: 'unknown', url: undefined },
    ])
  })
})
