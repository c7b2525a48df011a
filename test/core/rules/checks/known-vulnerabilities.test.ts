import { seen, unseen } from '#lib/core/model/observed.ts'
import { knownVulnerabilities } from '#lib/core/rules/checks/known-vulnerabilities.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(knownVulnerabilities, {
  fail: [
    [
      { inspector: seen(s.inspected({ criticalFindings: 1, highFindings: 2 })) },
      { critical: '1', high: '2' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ inspector: unseen('not-collected') }, 'not-collected'],
    [{ inspector: seen(null) }, 'undecidable'],
    [{ inspector: seen(s.inspected({ status: 'INACTIVE' })) }, 'undecidable'],
    [{ inspector: seen(s.inspected({ highFindings: null })) }, 'undecidable'],
  ],
})
