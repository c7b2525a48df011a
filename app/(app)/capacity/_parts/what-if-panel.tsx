import { Notice } from '#app/_ui/panel/notice.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type ParsedPlan, parsePlan } from '#lib/core/capacity/plan-query.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { whatIf } from '#lib/core/capacity/what-if.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import type { VpcCapacity } from '#lib/db/read/read-vpc-capacity.ts'
import { WhatIfAnswer } from './what-if-answer.tsx'
import { WhatIfForm } from './what-if-form.tsx'

interface Props {
  readonly action: string
  readonly region: string
  readonly vpc: VpcCapacity
  readonly query: URLSearchParams
  readonly chosen: readonly string[]
}

/** The what-if of a VPC: its form, and the answer when something was asked. */
export async function WhatIfPanel({ action, region, vpc: whole, query, chosen }: Props) {
  const sees = canSee(await viewerScope())
  const vpc = { ...whole, subnets: whole.subnets.map((row) => subnetWithin(row, sees)) }
  const parsed = parsePlan(query)
  const accountIds = [...new Set(vpc.subnets.flatMap(({ accountIds: ids }) => ids))].sort()
  const groups = [...new Set(vpc.attachments.flatMap(({ securityGroupIds }) => securityGroupIds))]
  return (
    <>
      <WhatIfForm
        action={action}
        accountIds={accountIds}
        subnets={vpc.subnets}
        securityGroupIds={groups.sort()}
        asked={parsed.kind === 'plan' ? parsed.asked : null}
        chosen={chosen}
      />
      <Answer parsed={parsed} region={region} vpc={vpc} />
    </>
  )
}

function Answer({
  parsed,
  region,
  vpc,
}: {
  readonly parsed: ParsedPlan
  readonly region: string
  readonly vpc: VpcCapacity
}) {
  switch (parsed.kind) {
    case 'none':
      return null
    case 'mistake':
      return (
        <Notice kind="warning" className="mx-4 mb-3">
          {parsed.problem}
        </Notice>
      )
    case 'plan':
      return <WhatIfAnswer answer={whatIf({ region, ...vpc }, parsed.plan)} />
  }
}
