import type { Story } from '#sandbox/world/story/story.ts'
import { hashOf, hexOf, shareOf } from './hash.ts'
import type { SandboxAccount, SandboxPolicy, SandboxUnit } from './sandbox-account.ts'

export const ORGANIZATION_ID = 'o-demarcbox1'
export const ROOT_ID = 'r-dmrc'
const ACCOUNTS_PER_UNIT = 25
const WORDS = [
  'atlas',
  'beacon',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'harbor',
  'iris',
  'juniper',
  'keystone',
  'lagoon',
] as const
const STAGES = ['prod', 'staging', 'dev', 'test'] as const

/** Units, accounts and policies; small enough to be held, whatever the number of functions. */
export class OrganizationWorld {
  readonly units: readonly SandboxUnit[]
  readonly accounts: readonly SandboxAccount[]
  readonly policies: readonly SandboxPolicy[]
  readonly #unitById: ReadonlyMap<string, SandboxUnit>
  readonly #accountById: ReadonlyMap<string, SandboxAccount>

  constructor(seed: string, size: number, story: Story | null) {
    const planned = (story?.accounts ?? []).slice(0, size)
    const ordinary = Math.max(0, size - planned.length)
    const extraUnits = Math.ceil(ordinary / ACCOUNTS_PER_UNIT)
    this.units = [
      ...(story?.units ?? []),
      ...(extraUnits > 0 ? [{ id: ESTATES, name: 'Estates', parentId: ROOT_ID }] : []),
      ...Array.from({ length: extraUnits }, (_, i) => ({
        id: unitId(i),
        name: `Estate ${i + 1}`,
        parentId: ESTATES,
      })),
    ]
    this.accounts = [
      ...planned.map((account, index) => ({
        index,
        id: account.id,
        name: account.name,
        email: `aws+${account.key}@fernwood.example`,
        parentId: account.unit,
        state: account.state,
        joinedAt: 1_600_000_000 + index * 2_600_000,
        tags: account.tags,
        story: account.key,
      })),
      ...Array.from({ length: ordinary }, (_, i) => ordinaryAccount(seed, planned.length, i)),
    ]
    this.policies = story?.policies ?? [FULL_ACCESS]
    this.#unitById = new Map(this.units.map((unit) => [unit.id, unit]))
    this.#accountById = new Map(this.accounts.map((account) => [account.id, account]))
  }

  get management(): SandboxAccount {
    const first = this.accounts[0]
    if (first === undefined) throw new RangeError('An organization has at least one account')
    return first
  }

  account(id: string): SandboxAccount | null {
    return this.#accountById.get(id) ?? null
  }

  unit(id: string): SandboxUnit | null {
    return this.#unitById.get(id) ?? null
  }

  /** `o-…/r-…/ou-…/`, as aws:PrincipalOrgPaths spells it. */
  path(parentId: string): string {
    const unit = this.unit(parentId)
    return unit === null
      ? `${ORGANIZATION_ID}/${ROOT_ID}/`
      : `${this.path(unit.parentId)}${unit.id}/`
  }
}

const ESTATES = 'ou-dmrc-estates0'
const unitId = (i: number): string => `ou-dmrc-e${String(i).padStart(7, '0')}`

function ordinaryAccount(seed: string, before: number, i: number): SandboxAccount {
  const key = `${seed}|account|${i}`
  const word = WORDS[hashOf(key) % WORDS.length] ?? 'atlas'
  const stage = STAGES[i % STAGES.length] ?? 'prod'
  const name = `${word}-${stage}-${i}`
  return {
    index: before + i,
    id: `3${String(i).padStart(5, '0')}${String(hashOf(key) % 1_000_000).padStart(6, '0')}`,
    name,
    email: `aws+${name}@fernwood.example`,
    parentId: before === 0 && i === 0 ? ROOT_ID : unitId(Math.floor(i / ACCOUNTS_PER_UNIT)),
    state: 'ACTIVE',
    joinedAt: 1_650_000_000 + Math.floor(shareOf(key) * 100_000_000),
    tags: { stage, owner: `team-${hexOf(key, 2)}` },
    story: null,
  }
}

const FULL_ACCESS: SandboxPolicy = {
  id: 'p-FullAWSAccess',
  name: 'FullAWSAccess',
  description: 'Allows access to every operation',
  type: 'SERVICE_CONTROL_POLICY',
  awsManaged: true,
  content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  targets: [ROOT_ID],
}
