/** One function as lists and exports have it. */
export interface FunctionListing {
  /** Unqualified ARN. */
  readonly key: string
  readonly functionName: string
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  /** Verbatim; null for container images. */
  readonly runtime: string | null
  readonly packageType: string | null
  readonly architectures: readonly string[]
  readonly memoryMb: number | null
  readonly timeoutSeconds: number | null
  /** A whole number of bytes as text: it may be above 2^53. */
  readonly codeSizeBytes: string | null
  readonly lastModifiedAt: Date | null
  readonly roleArn: string | null
  readonly vpcId: string | null
  readonly inVpc: boolean
  readonly layers: number
  readonly vanishedAt: Date | null
}

export interface FunctionColumn {
  /** On the screen and in the URL. */
  readonly id: string
  readonly title: string
  /** In the file. */
  readonly header: string
  readonly value: (row: FunctionListing) => string | number | null
}

/** The columns of the functions table, on the screen and in the CSV file. Only ever add at the end: files are read by machines. */
export const FUNCTION_COLUMNS = [
  { id: 'name', title: 'Function', header: 'function_name', value: (row) => row.functionName },
  { id: 'account', title: 'Account', header: 'account_id', value: (row) => row.accountId },
  {
    id: 'account-name',
    title: 'Account name',
    header: 'account_name',
    value: (row) => row.accountName,
  },
  { id: 'ou', title: 'Organizational unit', header: 'ou_path', value: (row) => row.ouPath },
  { id: 'region', title: 'Region', header: 'region', value: (row) => row.region },
  { id: 'runtime', title: 'Runtime', header: 'runtime', value: (row) => row.runtime },
  { id: 'package', title: 'Package', header: 'package_type', value: (row) => row.packageType },
  {
    id: 'architecture',
    title: 'Architecture',
    header: 'architectures',
    value: (row) => row.architectures.join(';'),
  },
  { id: 'memory', title: 'Memory', header: 'memory_mb', value: (row) => row.memoryMb },
  {
    id: 'timeout',
    title: 'Timeout',
    header: 'timeout_seconds',
    value: (row) => row.timeoutSeconds,
  },
  { id: 'size', title: 'Code size', header: 'code_size_bytes', value: (row) => row.codeSizeBytes },
  { id: 'vpc', title: 'VPC', header: 'vpc_id', value: (row) => row.vpcId },
  { id: 'layers', title: 'Layers', header: 'layer_count', value: (row) => row.layers },
  { id: 'role', title: 'Role', header: 'role_arn', value: (row) => row.roleArn },
  {
    id: 'modified',
    title: 'Last modified',
    header: 'last_modified_at_utc',
    value: (row) => row.lastModifiedAt?.toISOString() ?? null,
  },
  {
    id: 'vanished',
    title: 'Gone since',
    header: 'vanished_at_utc',
    value: (row) => row.vanishedAt?.toISOString() ?? null,
  },
  { id: 'arn', title: 'ARN', header: 'function_arn', value: (row) => row.key },
] as const satisfies readonly FunctionColumn[]

export type FunctionColumnId = (typeof FUNCTION_COLUMNS)[number]['id']
