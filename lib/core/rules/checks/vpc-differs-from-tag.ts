import { tagValue } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const vpcDiffersFromTag: Rule<'version'> = {
  id: 'vpc-differs-from-tag',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Attached to another VPC than its tag says',
  rationale:
    'The tag states where the function belongs; elsewhere it sits among other teams’ systems.',
  remediation: {
    text: 'Move the function to the VPC of its tag, or correct the tag.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds=<subnets of {wanted}>,SecurityGroupIds=<group>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['CM-2', 'AC-4'] },
  catalogue: ['NET-30'],
  gate: 'Only functions with a vpc tag.',
  judge: (fn) =>
    given(fn.tags, 'function-tags', (tags) => {
      const wanted = tagValue(tags, fn.scene.settings.vpcTagKey)
      if (wanted === null) return notApplicable('No tag says in which VPC it belongs.')
      const actual = fn.network?.vpcId ?? null
      if (fn.network !== null && actual === null) return unknown('undecidable', 'lambda-function')
      return actual === wanted
        ? pass
        : fail({ wanted, actual: actual ?? 'none' }, configured(fn, 'vpc.vpcId'))
    }),
}
