import { lambdaInsightsAbsent } from '#lib/core/rules/checks/lambda-insights-absent.ts'
import { checkRule } from '../check-rule.ts'

checkRule(lambdaInsightsAbsent, {
  fail: [[{}, { layer: 'none' }]],
  pass: [
    {
      configuration: {
        layers: [
          {
            arn: 'arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension-Arm64:20',
            codeSizeBytes: 1,
            signingProfileVersionArn: null,
            signingJobArn: null,
          },
        ],
      },
    },
  ],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
