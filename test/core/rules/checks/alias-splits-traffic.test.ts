import { seen, unseen } from '#lib/core/model/observed.ts'
import { aliasSplitsTraffic } from '#lib/core/rules/checks/alias-splits-traffic.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(aliasSplitsTraffic, {
  fail: [
    [
      {
        aliases: seen([
          a.alias('live', '4', { additionalVersionWeights: [{ version: '5', weight: 0.1 }] }),
        ]),
      },
      { alias: 'live', version: '4', second: '5', weight: '0.1' },
    ],
  ],
  pass: [{ aliases: seen([a.alias('live', '4')]) }],
  unknown: [[{ aliases: unseen('throttled') }, 'throttled']],
})
