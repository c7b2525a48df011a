import type { CsvColumn } from '../csv.ts'

/** A published version of a function, as files have it. */
export interface VersionListing {
  /** ARN with the version. */
  readonly key: string
  readonly functionName: string | null
  readonly version: string | null
  readonly accountId: string
  readonly region: string
  readonly runtime: string | null
  readonly packageType: string | null
  readonly architectures: readonly string[]
  readonly memoryMb: number | null
  readonly timeoutSeconds: number | null
  /** A whole number of bytes as text: it may be above 2^53. */
  readonly codeSizeBytes: string | null
  readonly roleArn: string | null
  readonly vpcId: string | null
  readonly lastModifiedAt: Date | null
}

/** Only ever add at the end: files are read by machines. */
export const VERSION_COLUMNS: readonly CsvColumn<VersionListing>[] = [
  { header: 'qualifier_arn', value: (row) => row.key },
  { header: 'function_name', value: (row) => row.functionName },
  { header: 'version', value: (row) => row.version },
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'region', value: (row) => row.region },
  { header: 'runtime', value: (row) => row.runtime },
  { header: 'package_type', value: (row) => row.packageType },
  { header: 'architectures', value: (row) => row.architectures.join(';') },
  { header: 'memory_mb', value: (row) => row.memoryMb },
  { header: 'timeout_seconds', value: (row) => row.timeoutSeconds },
  { header: 'code_size_bytes', value: (row) => row.codeSizeBytes },
  { header: 'role_arn', value: (row) => row.roleArn },
  { header: 'vpc_id', value: (row) => row.vpcId },
  { header: 'last_modified_at_utc', value: (row) => row.lastModifiedAt?.toISOString() ?? null },
]
