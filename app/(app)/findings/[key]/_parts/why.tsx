import { DefinitionList } from '#app/_ui/definition-list.tsx'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'

/** What was found, as the rule told it: names and the texts that were read. */
export function Why({ finding }: { readonly finding: FindingDetail }) {
  const items = Object.entries(finding.evidence).filter(([, value]) => value !== '')
  if (items.length === 0) {
    return <p className="px-4 py-3 text-muted">That it is there at all is the finding.</p>
  }
  return (
    <DefinitionList
      items={items.map(([name, value]) => ({
        term: words(name),
        value: <code className="break-all font-mono text-xs">{value}</code>,
      }))}
    />
  )
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { url: 'URL', arn: 'ARN', vpc: 'VPC' }

/** `deprecatedOn` as "Deprecated on". */
function words(name: string): string {
  const spaced = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  return ABBREVIATIONS[spaced] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
