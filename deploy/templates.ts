import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ORGANIZATION_ACTIONS } from '#collectors/organization.ts'
import { collectorTemplate } from './collector-template.ts'
import { memberRoleTemplate } from './member-role-template.ts'
import { terraformModule } from './terraform-module.ts'

const POLICY = z.object({
  Statement: z.array(z.object({ Sid: z.string(), Action: z.array(z.string()) })),
})

/** The deployable files by their path under deploy/, as collectors/iam-policy.json wants them. */
export function templates(): ReadonlyMap<string, string> {
  const path = join(import.meta.dirname, '..', 'collectors', 'iam-policy.json')
  const { Statement } = POLICY.parse(JSON.parse(readFileSync(path, 'utf8')))
  const actionsBySid = new Map(Statement.map(({ Sid, Action }) => [Sid, Action]))
  return new Map([
    ['member-role.yaml', memberRoleTemplate(actionsBySid)],
    [
      'collector-policy.yaml',
      collectorTemplate({
        organization: ORGANIZATION_ACTIONS,
        member: [...actionsBySid.values()].flat(),
      }),
    ],
    ['terraform/member-role/main.tf', terraformModule(actionsBySid)],
  ])
}
