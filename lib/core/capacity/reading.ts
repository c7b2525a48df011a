import type { SubnetRow } from './capacity-report.ts'
import type { QuotaUse } from './quota-use.ts'

/** What a run read of one subnet, for its history. Null is what could not be read beside the subnet itself. */
export interface SubnetReading {
  readonly key: string
  readonly free: number
  readonly usable: number | null
  /** Addresses by kind of interface. */
  readonly byKind: Readonly<Record<string, number>> | null
  readonly lambdaInterfaces: number | null
  readonly attachments: number | null
}

/** What a run read of one quota. */
export interface QuotaReading {
  readonly key: string
  readonly used: number
  readonly limit: number
}

/**
 * The reading of a subnet that the run has read. Null, a gap in its history, where AWS did not say how much is free:
 * a gap is never a zero.
 */
export function subnetReading(
  row: SubnetRow,
  { functionsKnown }: { readonly functionsKnown: boolean },
): SubnetReading | null {
  if (row.free === null) return null
  const { known } = row.usedByLambda
  const lambda = row.byKind.find(({ name }) => name === 'lambda')
  return {
    key: row.key,
    free: row.free,
    usable: row.usable,
    byKind: known
      ? Object.fromEntries(row.byKind.map(({ name, addresses }) => [name, addresses]))
      : null,
    lambdaInterfaces: known ? (lambda?.interfaces ?? 0) : null,
    attachments: functionsKnown ? row.attachments : null,
  }
}

/** The reading of a quota; null where its use is only known in part. */
export const quotaReading = ({ key, use, limit }: QuotaUse): QuotaReading | null =>
  use.known ? { key, used: use.value, limit } : null
