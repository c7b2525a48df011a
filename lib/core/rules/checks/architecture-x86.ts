import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const architectureX86: Rule<'version'> = {
  id: 'architecture-x86',
  area: 'runtime',
  severity: 'info',
  target: 'version',
  title: 'Runs on x86_64 where arm64 would do',
  rationale: 'Every supported runtime also runs on arm64, which costs less for the same memory.',
  remediation: {
    text: 'Build for arm64, test, and switch the architecture with the next deployment.',
    cloudformation: 'Architectures: [arm64]',
    terraform: 'architectures = ["arm64"]',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html'],
  controls: {},
  catalogue: ['RT-11'],
  gate: null,
  judge: (fn) => {
    const { architectures, masterArn } = fn.configuration
    if (masterArn !== null) return notApplicable('Lambda@Edge runs on x86_64 alone.')
    if (architectures.includes('arm64')) return pass
    if (!architectures.includes('x86_64')) return unknown('unrecognised-value', 'lambda-function')
    return fail({ architecture: 'x86_64' }, configured(fn, 'architectures'))
  },
}
