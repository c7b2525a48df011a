import { ExternalLink } from 'lucide-react'
import { resourceHref, resourceName } from '#app/_data/resource-name.ts'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { consoleUrl } from '#lib/core/model/console-url.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'

/** What it is about, where that is, and what it weighs. */
export function Where({ finding }: { readonly finding: FindingDetail }) {
  const href = resourceHref(finding)
  const { resource, qualifier, accountId, accountName, ouPath, region } = finding
  const atConsole = consoleUrl(
    qualifier === null || qualifier === '$LATEST' ? resource : `${resource}:${qualifier}`,
  )
  return (
    <DefinitionList
      items={[
        {
          term: 'On',
          value:
            href === null ? (
              resourceName(finding)
            ) : (
              <Link href={href} className="link">
                {resourceName(finding)}
              </Link>
            ),
        },
        { term: 'Resource', value: <ArnText arn={resource} /> },
        { term: 'Qualifier', value: qualifier ?? 'None: judged as a whole' },
        {
          term: 'Account',
          value: (
            <Link href={`/accounts/${accountId}`} className="link">
              {accountName ?? ''} <span className="numeric font-mono">{accountId}</span>
            </Link>
          ),
        },
        { term: 'Unit and Region', value: `${ouPath ?? 'unit unknown'} · ${region}` },
        { term: 'Area', value: AREA_TITLES[finding.area] },
        { term: 'Weighs', value: `${SEVERITY_WEIGHTS[finding.severity]} in its area’s score` },
        ...(atConsole === null
          ? []
          : [
              {
                term: 'AWS',
                value: (
                  <a
                    href={atConsole}
                    target="_blank"
                    rel="noreferrer"
                    className="link inline-flex items-center gap-1"
                  >
                    Open in the AWS console
                    <ExternalLink className="size-3" aria-hidden="true" />
                    <span className="sr-only">(a new tab)</span>
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}
