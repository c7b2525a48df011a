import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { memberActions } from '#collectors/iam-policy.ts'
import { ORGANIZATION_ACTIONS } from '#collectors/organization.ts'
import { templates } from '#deploy/templates.ts'

const DEPLOY = join(import.meta.dirname, '..', '..', 'deploy')
const read = (path: string) => readFileSync(join(DEPLOY, path), 'utf8')
const customTags = ['!Ref', '!Sub', '!GetAtt', '!Equals', '!Not', '!If'].map((tag) => ({
  tag,
  resolve: (value: unknown) => value,
  ...(tag === '!Equals' || tag === '!Not' || tag === '!If' ? { collection: 'seq' as const } : {}),
}))

describe('the deployable files', () => {
  it.each([...templates().keys()])('%s is as written from collectors/iam-policy.json', (path) => {
    expect(read(path)).toBe(templates().get(path))
  })

  it('grant in CloudFormation exactly what is collected', () => {
    const template = parse(read('member-role.yaml'), { customTags })
    const [policy] = template.Resources.Role.Properties.Policies
    const actions = policy.PolicyDocument.Statement.flatMap(
      (statement: { Action: string[] }) => statement.Action,
    )
    expect(actions.toSorted()).toEqual(memberActions())
  })

  it('grant in Terraform exactly what is collected', () => {
    const [, body = ''] = read('terraform/member-role/main.tf').split('"read" {')
    const actions = [...body.matchAll(/^ {6}"([a-z0-9]+:[A-Za-z]+)",$/gm)].map(
      ([, action]) => action,
    )
    expect(actions.toSorted()).toEqual(memberActions())
  })

  it('let the collector read the organization and its own account and assume the role, and no more', () => {
    const { PolicyDocument } = parse(read('collector-policy.yaml'), { customTags }).Resources.Policy
      .Properties
    const actions = PolicyDocument.Statement.flatMap(
      (statement: { Action: string | string[] }) => statement.Action,
    )
    expect(actions).toEqual([...ORGANIZATION_ACTIONS, ...memberActions(), 'sts:AssumeRole'])
  })

  it.each(['member-role.yaml', 'terraform/member-role/main.tf'])(
    '%s trusts one principal of one organization',
    (path) => {
      const text = read(path)
      for (const condition of ['aws:PrincipalOrgID', 'aws:PrincipalArn', 'sts:ExternalId'])
        expect(text).toContain(condition)
    },
  )
})
