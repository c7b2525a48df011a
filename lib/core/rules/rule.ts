import type { CatalogueId } from './catalogue.ts'
import type { SubjectOf, Target } from './subject.ts'
import type { Verdict } from './verdict.ts'

/** One check: what it asks, why, what to do, and the judge. Its id is its file's name, and an API once released. */
export interface Rule<T extends Target = Target> {
  readonly id: string
  readonly area: Area
  readonly severity: Severity
  readonly target: T
  /** What is wrong when it fails, in a line. */
  readonly title: string
  readonly rationale: string
  readonly remediation: Remediation
  readonly references: readonly [`https://${string}`, ...`https://${string}`[]]
  readonly controls: Controls
  /** The lines of the check catalogue that it answers. */
  readonly catalogue: readonly [CatalogueId, ...CatalogueId[]]
  /** When it applies, where it would else be noise; null when it always does. */
  readonly gate: string | null
  readonly judge: (subject: SubjectOf[T]) => Verdict
}

/** A rule of whatever target, as the registry holds it. */
export type AnyRule = { readonly [T in Target]: Rule<T> }[Target]

/** What a rule says of itself. */
export type RuleInfo = Omit<Rule, 'judge'>

/** The responsibility areas, in the order in which they are shown. */
export const AREAS = ['runtime', 'network', 'configuration', 'code', 'identity'] as const
export type Area = (typeof AREAS)[number]

export const AREA_TITLES: Readonly<Record<Area, string>> = {
  runtime: 'Execution environment and runtime',
  network: 'Networking infrastructure',
  configuration: 'Resource configuration and data encryption',
  code: 'Function code and libraries',
  identity: 'Identity and access management',
}

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What to do. Snippets hold `{name}` where the evidence or the resource has the value: see fillSnippet. */
export interface Remediation {
  readonly text: string
  readonly cli?: string
  readonly cloudformation?: string
  readonly terraform?: string
}

/** The controls of other bodies that a failed verdict speaks to. https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html */
export interface Controls {
  readonly securityHub?: readonly string[]
  readonly cisCompute?: readonly string[]
  readonly cisFoundations?: readonly string[]
  readonly nist80053?: readonly string[]
  readonly pci?: readonly string[]
}
