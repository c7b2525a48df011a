import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass } from '../verdict.ts'

export const tracingInactive: Rule<'version'> = {
  id: 'tracing-inactive',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'X-Ray tracing is not active',
  rationale: 'Without traces it cannot be told which call of a chain was slow or went astray.',
  remediation: {
    text: 'Turn on active tracing.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --tracing-config Mode=Active',
    cloudformation: 'TracingConfig:\n  Mode: Active',
    terraform: 'tracing_config {\n  mode = "Active"\n}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html'],
  controls: { securityHub: ['Lambda.7'], nist80053: ['CA-7'] },
  catalogue: ['CFG-22'],
  gate: null,
  judge: (fn) => {
    const { tracingMode, masterArn } = fn.configuration
    if (masterArn !== null) return notApplicable('Lambda@Edge cannot be traced.')
    return tracingMode === 'Active'
      ? pass
      : fail({ tracingMode: tracingMode ?? 'none' }, configured(fn, 'tracingMode'))
  },
}
