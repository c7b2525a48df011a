import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass } from '../verdict.ts'

export const lambdaInsightsAbsent: Rule<'version'> = {
  id: 'lambda-insights-absent',
  area: 'configuration',
  severity: 'info',
  target: 'version',
  title: 'Lambda Insights is not on',
  rationale: 'Without it there are no metrics of memory, network and cold starts per function.',
  remediation: {
    text: 'Add the Lambda Insights extension layer; images bring the extension themselves.',
  },
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights.html',
  ],
  controls: { cisCompute: ['4.2'], nist80053: ['CA-7'] },
  catalogue: ['CFG-30'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('An image brings extensions inside, where they cannot be seen.')
    return fn.configuration.layers.some(({ arn }) => arn.includes(':layer:LambdaInsightsExtension'))
      ? pass
      : fail({ layer: 'none' }, configured(fn, 'layers'))
  },
}
