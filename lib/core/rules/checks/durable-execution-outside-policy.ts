import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const durableExecutionOutsidePolicy: Rule<'version'> = {
  id: 'durable-execution-outside-policy',
  area: 'runtime',
  severity: 'low',
  target: 'version',
  title: 'Durable executions run or are kept longer than allowed',
  rationale: 'A durable execution and its history hold payloads for as long as they live.',
  remediation: {
    text: 'Shorten execution timeout and retention to what the process needs.',
    cloudformation: 'DurableConfig:\n  ExecutionTimeout: 86400\n  RetentionPeriodInDays: 14',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html'],
  controls: { nist80053: ['SI-12'] },
  catalogue: ['RT-31'],
  gate: 'Only for durable functions.',
  judge: (fn) => {
    const { durable } = fn.configuration
    if (durable === null) return notApplicable('It is not a durable function.')
    const { executionTimeoutSeconds: seconds, retentionDays } = durable
    if (seconds === null || retentionDays === null) return unknown('undecidable', 'lambda-function')
    const { durableExecutionDays, durableRetentionDays } = fn.scene.settings
    if (seconds <= durableExecutionDays * 86_400 && retentionDays <= durableRetentionDays)
      return pass
    return fail(
      { executionTimeoutSeconds: String(seconds), retentionDays: String(retentionDays) },
      configured(fn, 'durable'),
    )
  },
}
