import type { CsvColumn } from '../csv.ts'
import type { FunctionVpc } from '../model/function-configuration.ts'
import type { RuntimeManagement } from '../model/function-facts.ts'
import { seen, type Unseen, unseen } from '../model/observed.ts'
import { runtimesAt } from '../runtimes/runtime-of.ts'
import type { Line } from './line.ts'
import { lineOf } from './line-of.ts'
import { LAYER_IDS } from './matrix.ts'

/** A function as the line and the runtime calendar are drawn from it. */
export interface FunctionLineListing {
  /** Unqualified ARN. */
  readonly key: string
  readonly functionName: string
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  readonly runtime: string | null
  readonly packageType: string | null
  readonly vpc: FunctionVpc | null
  readonly capacityProviderArn: string | null
  /** Null where it was not read. */
  readonly management: RuntimeManagement | null
  /** Why functions of the place could not all be listed: then the row stands for those that are not known. Null for a function. */
  readonly lost: Unseen | null
}

const PLACE: readonly CsvColumn<FunctionLineListing>[] = [
  { header: 'function_arn', value: (row) => row.key },
  { header: 'function_name', value: (row) => row.functionName },
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'region', value: (row) => row.region },
  { header: 'package_type', value: (row) => row.packageType ?? 'unknown' },
  { header: 'runtime', value: (row) => row.runtime },
]

/** The columns of the responsibility file: whose each layer is on the day of `now`, one column a layer. */
export function lineColumns(now: Date): readonly CsvColumn<FunctionLineListing>[] {
  let drawn: { readonly of: FunctionLineListing; readonly line: Line } | null = null
  const lineFor = (row: FunctionLineListing): Line => {
    if (drawn?.of !== row) drawn = { of: row, line: draw(row, now) }
    return drawn.line
  }
  return [
    ...PLACE,
    { header: 'compute', value: (row) => lineFor(row).compute ?? 'unknown' },
    ...LAYER_IDS.map((layer) => ({
      header: layer.replaceAll('-', '_'),
      value: (row: FunctionLineListing) =>
        lineFor(row).cells.find((cell) => cell.layer === layer)?.owner ?? 'unknown',
    })),
  ]
}

const draw = ({ packageType, management, lost, ...row }: FunctionLineListing, now: Date): Line =>
  lineOf(
    {
      configuration:
        lost === null ? seen({ ...row, packageType: packageType ?? 'unknown' }) : unseen(lost),
      runtimeManagement: management === null ? unseen('not-collected') : seen(management),
    },
    now,
  )

/** The columns of the runtimes file: what AWS does for each function's runtime, and until when. */
export function runtimeColumns(now: Date): readonly CsvColumn<FunctionLineListing>[] {
  const standingOf = runtimesAt(now)
  const entryOf = ({ runtime }: FunctionLineListing) =>
    runtime === null ? null : standingOf(runtime).entry
  return [
    ...PLACE,
    {
      header: 'runtime_status',
      value: ({ runtime, packageType }) => {
        if (runtime !== null) return standingOf(runtime).status
        return packageType === 'Image' ? 'container-image' : 'unknown'
      },
    },
    { header: 'deprecated_on', value: (row) => entryOf(row)?.deprecatedOn ?? null },
    { header: 'create_blocked_on', value: (row) => entryOf(row)?.createBlockedOn ?? null },
    { header: 'update_blocked_on', value: (row) => entryOf(row)?.updateBlockedOn ?? null },
    {
      header: 'days_to_deprecation',
      value: ({ runtime }) => (runtime === null ? null : standingOf(runtime).daysToDeprecation),
    },
    {
      header: 'successor',
      value: ({ runtime }) => (runtime === null ? null : standingOf(runtime).successor),
    },
    {
      header: 'update_mode',
      value: ({ management }) =>
        management === null ? 'unknown' : (management.updateRuntimeOn ?? 'unknown'),
    },
  ]
}
