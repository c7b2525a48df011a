import type { FunctionConfiguration } from '../model/function-configuration.ts'
import type { RuntimeManagement } from '../model/function-facts.ts'
import type { Observed } from '../model/observed.ts'
import { type ComputeKind, OWNERS, type Owner } from './compute-kind.ts'
import type { Line, LineCell } from './line.ts'
import { type LayerId, RESPONSIBILITY_MATRIX } from './matrix.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'
import { type Patching, patchingOf } from './patching-of.ts'

/** What the line is derived from. */
export interface LineFacts {
  readonly configuration: Observed<
    Pick<FunctionConfiguration, 'packageType' | 'runtime' | 'vpc' | 'capacityProviderArn'>
  >
  readonly runtimeManagement: Observed<RuntimeManagement | null>
}

const REFERENCE: ComputeKind = 'lambda-managed-runtime'

const BASES = [
  'lambda-managed-runtime',
  'lambda-os-only-runtime',
  'lambda-container-image',
  'lambda-customer-runtime',
] as const satisfies readonly ComputeKind[]

/** Rows that the instances decide, whatever runs on them. */
const DECIDED_BY_INSTANCES: ReadonlySet<LayerId> = new Set([
  'isolation',
  'environment-lifecycle',
  'vpc-design',
  'security-groups',
  'scaling',
  'encryption-in-transit',
  'monitoring',
  'access-management',
])

const PATCHED: ReadonlySet<LayerId> = new Set(['guest-os', 'language-runtime'])

interface Shape {
  readonly compute: ComputeKind | null
  readonly inVpc: boolean | null
  readonly onManagedInstances: boolean | null
  readonly unclear: string
  readonly mover: string
  readonly vpcId: string
}

/**
 * The column of the matrix that a function sits in on the day of `now`. A layer is `unknown` only where the
 * unread input could change its owner. https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html
 */
export function lineOf(facts: LineFacts, now: Date): Line {
  const shape = shapeOf(facts.configuration)
  const patching = facts.configuration.seen
    ? patchingOf(facts.configuration.value, facts.runtimeManagement, now)
    : null
  const cells = RESPONSIBILITY_MATRIX.map((row) => cellOf(row, shape, patching))
  const { compute, inVpc, onManagedInstances } = shape
  return { compute, inVpc, onManagedInstances, cells }
}

function shapeOf(observed: LineFacts['configuration']): Shape {
  const none = { compute: null, inVpc: null, onManagedInstances: null, mover: '', vpcId: '' }
  if (!observed.seen)
    return { ...none, unclear: `the configuration was not read (${observed.why})` }
  const { packageType, runtime, vpc, capacityProviderArn } = observed.value
  const rest = {
    inVpc: (vpc?.subnetIds.length ?? 0) > 0,
    onManagedInstances: capacityProviderArn !== null,
    vpcId: vpc?.vpcId ?? 'a VPC',
    unclear: '',
  }
  if (packageType === 'Image') {
    return { ...rest, compute: 'lambda-container-image', mover: 'it is a container image' }
  }
  if (packageType !== 'Zip' || runtime === null) {
    const unclear = `package type ${packageType} with runtime ${runtime ?? 'none'} is not understood`
    return { ...rest, compute: null, mover: '', unclear }
  }
  if (runtime === 'custom') {
    const mover = 'it runs on a customer-managed runtime'
    return { ...rest, compute: 'lambda-customer-runtime', mover }
  }
  if (runtime.startsWith('provided')) {
    const mover = `${runtime} brings the operating system and no language runtime`
    return { ...rest, compute: 'lambda-os-only-runtime', mover }
  }
  return { ...rest, compute: REFERENCE, mover: '' }
}

function cellOf(row: MatrixRow<LayerId>, shape: Shape, patching: Patching | null): LineCell {
  const usual = row.cells[REFERENCE]
  const [cell, mover] = placed(row, shape)
  if (cell === null) return undecided(row, shape)
  const change = PATCHED.has(row.id) && cell.owner === 'aws' ? patching : null
  if (change !== null && change.owner !== 'aws') {
    const { owner, reason, since } = change
    return { layer: row.id, owner, reason, movedBy: owner === 'unknown' ? null : reason, since }
  }
  const movedBy = usual !== null && usual.owner !== cell.owner ? mover : null
  return { layer: row.id, owner: cell.owner, reason: cell.reason, movedBy, since: null }
}

function placed(row: MatrixRow<LayerId>, shape: Shape): readonly [MatrixCell | null, string] {
  if (shape.onManagedInstances && DECIDED_BY_INSTANCES.has(row.id)) {
    return [row.cells['lambda-managed-instances'], 'it runs on Lambda Managed Instances']
  }
  const inVpc = row.cells['lambda-in-vpc']
  if (shape.inVpc && inVpc !== null) return [inVpc, `it is attached to ${shape.vpcId}`]
  if (shape.compute === null) return [null, '']
  return [row.cells[shape.compute], shape.mover]
}

function undecided(row: MatrixRow<LayerId>, shape: Shape): LineCell {
  const columns: readonly ComputeKind[] =
    shape.inVpc === null ? [...BASES, 'lambda-in-vpc', 'lambda-managed-instances'] : BASES
  const possible = columns.map((kind) => row.cells[kind]).filter((cell) => cell !== null)
  const owners: readonly Owner[] = OWNERS.filter((owner) => possible.some((c) => c.owner === owner))
  const [only, ...more] = owners
  const base = { layer: row.id, movedBy: null, since: null }
  if (only !== undefined && more.length === 0 && !PATCHED.has(row.id)) {
    return { ...base, owner: only, reason: possible[0]?.reason ?? '' }
  }
  return { ...base, owner: 'unknown', reason: `Not known: ${shape.unclear}.` }
}
