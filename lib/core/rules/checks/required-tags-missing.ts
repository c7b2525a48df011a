import { tagValue } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const requiredTagsMissing: Rule<'function'> = {
  id: 'required-tags-missing',
  area: 'configuration',
  severity: 'low',
  target: 'function',
  title: 'Required tags are missing',
  rationale:
    'A function without an owner is nobody’s to patch, and rules that depend on tags cannot apply.',
  remediation: {
    text: 'Tag the function.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags <key>=<value>',
    cloudformation: 'Tags:\n  - Key: owner\n    Value: team',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html'],
  controls: { securityHub: ['Lambda.6'], nist80053: ['CM-8'] },
  catalogue: ['CFG-36'],
  gate: 'Only where the settings require tags.',
  judge: (fn) => {
    const { requiredTagKeys } = fn.scene.settings
    if (requiredTagKeys.length === 0) return notApplicable('The settings require no tags.')
    return given(fn.tags, 'function-tags', (tags) => {
      const missing = requiredTagKeys.filter((key) => tagValue(tags, key) === null)
      return missing.length === 0
        ? pass
        : fail({ missing: missing.join(', ') }, at('function-tags', fn.functionArn))
    })
  },
}
