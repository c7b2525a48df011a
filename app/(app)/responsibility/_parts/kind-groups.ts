import type { ComputeKind } from '#lib/core/responsibility/compute-kind.ts'

export interface KindColumn {
  readonly kind: ComputeKind
  /** Short enough to head a column; the full title is its tooltip. */
  readonly short: string
}

export interface KindGroup {
  readonly title: string
  readonly columns: readonly KindColumn[]
}

/** The columns of the matrix, the servers that you keep first. */
export const KIND_GROUPS: readonly KindGroup[] = [
  {
    title: 'Servers and containers',
    columns: [
      { kind: 'ec2', short: 'EC2' },
      { kind: 'ecs-on-ec2', short: 'ECS on EC2' },
      { kind: 'ecs-on-fargate', short: 'Fargate' },
    ],
  },
  {
    title: 'AWS Lambda',
    columns: [
      { kind: 'lambda-managed-runtime', short: 'Managed runtime' },
      { kind: 'lambda-os-only-runtime', short: 'OS-only runtime' },
      { kind: 'lambda-container-image', short: 'Container image' },
      { kind: 'lambda-customer-runtime', short: 'Customer runtime' },
      { kind: 'lambda-in-vpc', short: 'In a VPC: changes' },
      { kind: 'lambda-managed-instances', short: 'Managed Instances' },
    ],
  },
]

export const KIND_COLUMNS: readonly KindColumn[] = KIND_GROUPS.flatMap(({ columns }) => columns)
