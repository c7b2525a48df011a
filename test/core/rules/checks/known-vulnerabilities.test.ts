import { seen, unseen } from '#lib/core/model/observed.ts'
import { knownVulnerabilities } from '#lib/core/rules/checks/known-vulnerabilities.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(knownVulnerabilities, {
  fail: [
    [
      { inspector: seen(a.inspected({ criticalFindings: 1, highFindings: 2 })) },
      { critical: '1', high: '2' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ inspector: unseen('not-collected') }, 'not-collected'],
    [{ inspector: seen(null) }, 'undecidable'],
    [{ inspector: seen(a.inspected({ status: 'INACTIVE' })) }, 'undecidable'],
    [{ inspector: seen(a.inspected({ highFindings: null })) }, 'undecidable'],
  ],
})
