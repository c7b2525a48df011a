import type { ReactNode } from 'react'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { UnknownVerdict } from '#app/_ui/unknown-verdict.tsx'
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx'
import type { FunctionVerdict } from '#lib/assess/function-verdicts.ts'

/** What one rule says at one qualifier, and why. */
export function VerdictLine({ each }: { readonly each: FunctionVerdict }) {
  const { rule, qualifier, finding } = each
  const href = finding === null ? `/rules/${rule.id}` : `/findings/${finding.key}`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-t border-line py-1 first:border-t-0">
      <span className="w-20 shrink-0">
        <SeverityBadge severity={rule.severity} />
      </span>
      <Link href={href} className="min-w-0 flex-1 basis-60 py-0.5 hover:underline">
        {rule.title}
        {qualifier === null ? null : (
          <code className="ml-2 font-mono text-xs text-muted">{qualifier}</code>
        )}
      </Link>
      <span className="text-xs">{outcome(each)}</span>
    </li>
  )
}

function outcome({ verdict, finding }: FunctionVerdict): ReactNode {
  switch (verdict.status) {
    case 'pass':
      return <VerdictBadge verdict="pass" />
    case 'not-applicable':
      return <span className="text-muted">{verdict.reason}</span>
    case 'unknown':
      return <UnknownVerdict why={verdict.why} source={verdict.source} />
    case 'fail':
      return finding === null ? (
        <VerdictBadge verdict="fail" />
      ) : (
        <FindingStatus finding={finding} />
      )
  }
}
