import type { Guardrail, GuardrailChoices } from '#lib/core/policy/guardrail.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'

/** The lists that a policy is written for, by their names in the URL. */
export const CHOICES = {
  vpcIds: { name: 'vpcs', label: 'VPCs', hint: 'vpc-…, one or many' },
  subnetIds: { name: 'subnets', label: 'Subnets', hint: 'subnet-…, one or many' },
  layerAccountIds: { name: 'layers', label: 'Accounts of layers', hint: 'twelve digits each' },
  roleArns: { name: 'roles', label: 'Roles', hint: 'ARN patterns' },
  sparedPrincipalArns: {
    name: 'spared',
    label: 'Spared principals',
    hint: 'ARN patterns, such as a break-glass role',
  },
} as const satisfies Record<keyof GuardrailChoices, { name: string; label: string; hint: string }>

const MOST = 50

const listOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .slice(0, MOST)

/** What an organization chooses, as the URL has it. */
export const choicesOf = (query: URLSearchParams): GuardrailChoices => ({
  vpcIds: listOf(query.get(CHOICES.vpcIds.name)),
  subnetIds: listOf(query.get(CHOICES.subnetIds.name)),
  layerAccountIds: listOf(query.get(CHOICES.layerAccountIds.name)),
  roleArns: listOf(query.get(CHOICES.roleArns.name)),
  sparedPrincipalArns: listOf(query.get(CHOICES.sparedPrincipalArns.name)),
})

/** The guardrails that are ticked; of none, the first: there is always something to look at. */
export function chosenGuardrails(query: URLSearchParams): readonly Guardrail[] {
  const asked = new Set(listOf(query.get('guardrail')))
  const chosen = GUARDRAILS.filter(({ id }) => asked.has(id))
  return chosen.length === 0 ? GUARDRAILS.slice(0, 1) : chosen
}
