import { oldAmazonLinux } from '#lib/core/rules/checks/old-amazon-linux.ts'
import { checkRule } from '../check-rule.ts'

checkRule(oldAmazonLinux, {
  fail: [
    [
      { configuration: { runtime: 'provided.al2' } },
      { runtime: 'provided.al2', operatingSystem: 'al2', successor: 'provided.al2023' },
    ],
    [
      { configuration: { runtime: 'java17' } },
      { runtime: 'java17', operatingSystem: 'al2', successor: 'java25' },
    ],
  ],
  pass: [{ configuration: { runtime: 'provided.al2023' } }],
  unknown: [[{ configuration: { runtime: 'nodejs30.x' } }, 'not-in-catalogue']],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
