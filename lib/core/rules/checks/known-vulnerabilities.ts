import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const knownVulnerabilities: Rule<'function'> = {
  id: 'known-vulnerabilities',
  area: 'code',
  severity: 'high',
  target: 'function',
  title: 'Inspector knows critical or high vulnerabilities in its code or libraries',
  rationale: 'They are known to everyone, and some are used as soon as they are published.',
  remediation: {
    text: 'Update the libraries that Inspector names and deploy.',
    cli: 'aws inspector2 list-findings --region {region} --filter-criteria file://function.json',
  },
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html'],
  controls: { nist80053: ['RA-5', 'SI-2'] },
  catalogue: ['CODE-12'],
  gate: null,
  judge: (fn) =>
    given(fn.inspector, 'inspector-coverage', (seenBy) => {
      if (seenBy === null) return unknown('undecidable', 'inspector-coverage')
      const { criticalFindings, highFindings, status } = seenBy
      if (criticalFindings === null || highFindings === null)
        return unknown('undecidable', 'inspector-coverage')
      if (criticalFindings + highFindings > 0) {
        return fail(
          { critical: String(criticalFindings), high: String(highFindings) },
          at('inspector-coverage', fn.functionArn),
        )
      }
      return status === 'ACTIVE' ? pass : unknown('undecidable', 'inspector-coverage')
    }),
}
