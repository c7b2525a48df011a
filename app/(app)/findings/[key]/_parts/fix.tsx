import { database } from '#app/_data/database.ts'
import { resourceName } from '#app/_data/resource-name.ts'
import { snippetsOf } from '#app/_data/snippets-of.ts'
import { Snippets } from '#app/_ui/snippets.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { formerValues } from '#lib/core/fix/former-values.ts'
import { restorePermission } from '#lib/core/fix/restore-permission.ts'
import { rollbackCommand } from '#lib/core/fix/rollback-command.ts'
import { verifyCommand } from '#lib/core/fix/verify-command.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { fillSnippet } from '#lib/core/rules/fill-snippet.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { readPointedRecords } from '#lib/db/read/read-pointed-records.ts'

/** What to do: the fix for the command line and for templates, how to see that it is in effect, and how to take it back. */
export async function Fix({ finding }: { readonly finding: FindingDetail }) {
  const rule = ruleInfo(finding.ruleId)
  if (rule === null) {
    return <p className="px-4 py-3 text-muted">The catalogue no longer has this rule.</p>
  }
  const { remediation, rationale } = rule
  const values = {
    ...finding.evidence,
    function: finding.functionName ?? resourceName(finding),
    region: finding.region,
    account: finding.accountId,
    qualifier: finding.qualifier === '$LATEST' ? '' : (finding.qualifier ?? ''),
    resource: finding.resource,
  }
  const more = remediation.cli === undefined ? [] : await around(finding, remediation.cli)
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <p className="max-w-[72ch]">{rationale}</p>
      <p className="max-w-[72ch] font-medium">{remediation.text}</p>
      <Snippets
        label="Ways to fix it"
        snippets={[
          ...snippetsOf(remediation, values),
          ...more.map(({ name, text }) => ({ name, text: fillSnippet(text, values) })),
        ]}
      />
    </div>
  )
}

async function around(finding: FindingDetail, cli: string) {
  const records = await readPointedRecords(await viewerScope(), database(), finding.records)
  const facts = records.map((record) => record.facts)
  const verify = verifyCommand(cli)
  const rollback = restored(finding, cli, facts) ?? rollbackCommand(cli, formerValues(facts))
  return [
    ...(verify === null ? [] : [{ name: 'Verify', text: verify }]),
    ...(rollback === null ? [] : [{ name: 'Roll back', text: rollback }]),
  ]
}

/** A permission that is removed is granted again by what its statement says. */
function restored(
  { evidence, functionName, qualifier, region }: FindingDetail,
  cli: string,
  facts: readonly unknown[],
): string | null {
  const statement = evidence['statement']
  if (!cli.includes('remove-permission') || statement === undefined || functionName === null) {
    return null
  }
  for (const record of facts) {
    const document = documentOf(record)
    const line =
      document === null
        ? null
        : restorePermission(document, statement, { functionName, qualifier, region })
    if (line !== null) return line
  }
  return null
}

const documentOf = (record: unknown): string | null =>
  typeof record === 'object' &&
  record !== null &&
  'document' in record &&
  typeof record.document === 'string'
    ? record.document
    : null
