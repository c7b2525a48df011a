import { isProduction } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const debugLoggingInProduction: Rule<'version'> = {
  id: 'debug-logging-in-production',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Logs at debug level, or without structure, in production',
  rationale:
    'Debug output tends to hold what should not be logged; text cannot be filtered by level.',
  remediation: {
    text: 'Log as JSON at level INFO or above.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --logging-config LogFormat=JSON,ApplicationLogLevel=INFO,SystemLogLevel=INFO',
    cloudformation: 'LoggingConfig:\n  LogFormat: JSON\n  ApplicationLogLevel: INFO',
    terraform:
      'logging_config {\n  log_format            = "JSON"\n  application_log_level = "INFO"\n}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html',
  ],
  controls: { nist80053: ['AU-3', 'SI-11'] },
  catalogue: ['CFG-26'],
  gate: 'Only functions tagged as production.',
  judge: (fn) => {
    const { logging } = fn.configuration
    const levels = [logging?.applicationLevel, logging?.systemLevel].filter(
      (level) => level === 'DEBUG' || level === 'TRACE',
    )
    const isText = (logging?.format ?? 'Text') === 'Text'
    if (!isText && levels.length === 0) return pass
    return given(isProduction(fn), 'function-tags', (production) =>
      production
        ? fail(
            { format: logging?.format ?? 'Text', level: levels[0] ?? 'not set' },
            configured(fn, 'logging'),
          )
        : notApplicable('It is not tagged as production.'),
    )
  },
}
