import { architectureX86 } from '#lib/core/rules/checks/architecture-x86.ts'
import { checkRule } from '../check-rule.ts'

checkRule(architectureX86, {
  fail: [[{ configuration: { architectures: ['x86_64'] } }, { architecture: 'x86_64' }]],
  pass: [{}],
  unknown: [[{ configuration: { architectures: ['riscv'] } }, 'unrecognised-value']],
  notApplicable: [[{ configuration: { masterArn: 'arn:m' } }, /Edge/]],
})
