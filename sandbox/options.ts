export const FAULTS = ['throttle', 'deny', 'reset', 'truncate', 'slow', 'error', 'html'] as const
export type Fault = (typeof FAULTS)[number]

export interface SandboxOptions {
  /** 0 picks a free one. */
  readonly port: number
  readonly seed: string
  readonly accounts: number
  readonly functions: number
  /** Enabled in every account. */
  readonly regions: readonly string[]
  /** Known, but not opted in to. */
  readonly disabledRegions: readonly string[]
  /** Ordinary accounts only: no planted faults, no refusals. */
  readonly plain: boolean
  /** Share of ordinary account·Regions without any function. */
  readonly emptyShare: number
  /** The simulated day; the story is told on STORY_DAY. */
  readonly day: number
  /** Multiplies the documented rates; 0 lifts them. */
  readonly rateScale: number
  readonly latencyMs: number
  readonly faults: Readonly<Partial<Record<Fault, number>>>
  readonly roleName: string
  readonly externalId: string | null
  /** Long-lived key of the management account. */
  readonly accessKeyId: string
}

export const STORY_DAY = 90

export const DEFAULT_OPTIONS: SandboxOptions = {
  port: 0,
  seed: 'demarc',
  accounts: 12,
  functions: 400,
  regions: ['eu-central-1', 'eu-west-1', 'us-east-1', 'ap-southeast-2'],
  disabledRegions: ['eu-south-2'],
  plain: false,
  emptyShare: 0.8,
  day: STORY_DAY,
  rateScale: 1,
  latencyMs: 0,
  faults: {},
  roleName: 'DemarcReadOnly',
  externalId: null,
  accessKeyId: 'AKIADEMARCSANDBOX000',
}
