import { ENOUGH_COVERAGE, SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import type { Provenance } from './export-manifest.ts'

/** What an auditor needs to check a pack without Demarc. */
export function packReadme({ product, run, collecting, scope, coverage }: Provenance): string {
  const weights = Object.entries(SEVERITY_WEIGHTS).map(([name, weight]) => `${name} ${weight}`)
  const whose = scope === 'every account' ? 'every account' : `${scope.length} accounts`
  return `AUDIT PACK
==========

Written by Demarc ${product.version} from run ${run?.id}, published at ${run?.publishedAt} (${run?.state}).
It holds what a viewer of ${whose} may see. The run went through ${coverage.accounts} of them: ${coverage.accountsWhole} were read
without any loss, ${coverage.accountsUnreachable} could not be reached, and ${coverage.gaps} reads were lost. coverage.csv and gaps.csv name each.
${collecting ? `\nAnother run was being collected while this was read: what it had landed by then is in these files.\n` : ''}
What could not be read is written as "unknown", or stands in gaps.csv. It is never counted as a pass or as zero.

HOW TO VERIFY IT

1. manifest.json has the rows, the bytes and the SHA-256 of each table, the query that it answers, and what each column
   means. In the folder of the files:  sha256sum *.csv
2. The whole archive is the same, byte for byte, whenever it is made from the same run by the same version of Demarc for
   somebody who may see the same accounts, while no other run is being collected and no exception is granted or ended.
   Whoever made it finds its SHA-256 in the audit trail of Demarc.
3. Files are CSV as in RFC 4180: UTF-8, commas, CRLF, times in UTC. A text that a spreadsheet would run as a formula begins
   with an apostrophe. Import account ids as text: spreadsheets drop their leading zeros.

HOW TO RECOMPUTE A SCORE

Weights by severity: ${weights.join(', ')}.

1. From findings.csv count, for an account and a rule, the rows whose status is "open": that is "fail" of the same
   account and rule in scores.csv. Rows with status "excepted" are its "excepted". Rows with status "unread" could not be
   read again; they are among its "unknown".
2. For an account and an area take the rows of scores.csv and compute

       score    = 100 * sum(weight * pass) / sum(weight * (pass + fail))
       coverage = (pass + fail + excepted) / (pass + fail + excepted + unknown), each summed over the rows

3. account-scores.csv has the same number for the account and area. Where there is nothing to score, or coverage is below
   ${ENOUGH_COVERAGE}, it says "unknown", and of an account with "nothing" under "read" too: it could not be reached, and what is
   counted of it is what the organization tells. "part" means that some functions could not be listed: they are in no count.

Rules are described in rules.csv; exceptions.csv says who accepted which risk, why, and until when.
`
}
