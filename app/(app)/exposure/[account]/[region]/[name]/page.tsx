import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { exposurePath } from '#app/(app)/exposure/_parts/exposure-path.ts'
import { functionOf } from '#app/(app)/functions/[account]/[region]/[name]/_parts/function-of.ts'
import { functionPath } from '#lib/core/model/function-place.ts'
import { AudiencePanel } from './_parts/audience-panel.tsx'
import { ChangeTable } from './_parts/change-table.tsx'
import { DecidingPolicy } from './_parts/deciding-policy.tsx'
import { exposureOfFunction } from './_parts/exposure-of-function.ts'
import { GrantTable } from './_parts/grant-table.tsx'

interface Props {
  readonly params: Promise<{
    readonly account: string
    readonly region: string
    readonly name: string
  }>
  readonly searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Exposure of ${decodeURIComponent((await params).name)}` }
}

export default async function FunctionExposurePage({ params, searchParams }: Props) {
  const { account, region, name } = await params
  const fn = await functionOf(account, region, decodeURIComponent(name))
  if (fn === null) notFound()
  const { exposures, grants, rights, hiddenRights } = await exposureOfFunction(fn.key, fn.accountId)
  const asked = (await queryOf(searchParams)).get('qualifier')
  const exposure = exposures.find(({ qualifier }) => qualifier === asked)
  const place = { ...fn, functionName: fn.configuration.functionName }
  const of = asked === null ? 'the function itself' : asked
  return (
    <>
      <PageHeader
        trail={
          <Link href="/exposure" className="link">
            Exposure
          </Link>
        }
        title={place.functionName}
        about={<ArnText arn={fn.key} />}
        actions={
          <>
            <Link href={functionPath(place)} className={buttonLook()}>
              Function
            </Link>
            <Link href={`/graph/node?key=${encodeURIComponent(fn.key)}`} className={buttonLook()}>
              In the graph
            </Link>
          </>
        }
      />
      <nav aria-label="Qualifiers" className="flex flex-wrap gap-2">
        {exposures.map(({ key, qualifier, audience }) => (
          <Link
            key={key}
            href={exposurePath(place, qualifier)}
            scroll={false}
            aria-current={qualifier === asked ? 'page' : undefined}
            className="inline-flex items-center gap-2 rounded-md border border-line bg-surface px-2.5 py-1.5 font-mono text-xs hover:border-line-strong aria-[current]:border-accent"
          >
            {qualifier ?? '$LATEST'} <AudienceBadge audience={audience} />
          </Link>
        ))}
      </nav>
      {exposure === undefined ? (
        <PanelEmpty kind="not-collected" title={`Nothing is known of ${of} yet`} />
      ) : (
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          <Panel title="Who can invoke it" about={`Of ${of}`}>
            <AudiencePanel exposure={exposure} />
          </Panel>
          <Panel title="The policy that decides" about="The deciding statements are marked">
            <PanelBody what="The policy" rows={8}>
              <DecidingPolicy fn={fn} exposure={exposure} />
            </PanelBody>
          </Panel>
        </div>
      )}
      <Panel
        title="Grants"
        about="Every statement’s permission to every principal, of all qualifiers"
      >
        <GrantTable grants={grants} />
      </Panel>
      <Panel
        title="Who may change it"
        about="Identity and resource side, boundaries and service control policies, as of the last run"
      >
        <ChangeTable rights={rights} hiddenRights={hiddenRights} />
      </Panel>
    </>
  )
}
