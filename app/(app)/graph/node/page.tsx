import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nodeWords } from '#app/_access/node-words.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { exposurePath } from '#app/(app)/exposure/_parts/exposure-path.ts'
import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import { AroundView } from './_parts/around-view.tsx'
import { ClassMembers } from './_parts/class-members.tsx'
import { ASKS, HOPS, NodeSwitch } from './_parts/node-switch.tsx'
import { ReachView } from './_parts/reach-view.tsx'
import { WideGrant } from './_parts/wide-grant.tsx'

interface Props {
  readonly searchParams: PageQuery
}

const LONGEST_KEY = 2_048

const wideAfter = (query: URLSearchParams): string =>
  /^\d{12}$/.exec(query.get('wide') ?? '')?.[0] ?? ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const key = (await queryOf(searchParams)).get('key') ?? ''
  return { title: `${nodeWords(key).title} in the graph` }
}

export default async function NodePage({ searchParams }: Props) {
  const query = await queryOf(searchParams)
  const node = query.get('key') ?? ''
  if (node === '' || node.length > LONGEST_KEY || node.includes('\0')) notFound()
  const fn = parseFunctionArn(node)
  const ask = ASKS.find((one) => one === query.get('ask')) ?? 'around'
  const hops = HOPS.find((one) => String(one) === query.get('hops')) ?? (ask === 'around' ? 1 : 3)
  const { title, detail } = nodeWords(node)
  return (
    <>
      <PageHeader
        trail={
          <Link href="/graph" className="link">
            Graph
          </Link>
        }
        title={title}
        about={<span className="break-all">{detail}</span>}
        actions={
          fn === null ? undefined : (
            <Link href={exposurePath(fn, fn.qualifier)} className={buttonLook()}>
              Exposure
            </Link>
          )
        }
      />
      <NodeSwitch node={node} ask={ask} hops={hops} isFunction={fn !== null} />
      {node.startsWith('class:') ? (
        <PanelBody what="Its functions" rows={6}>
          <ClassMembers node={node} />
        </PanelBody>
      ) : null}
      <PanelBody key={query.toString()} what="The graph around it" rows={14}>
        {ask === 'around' ? (
          <AroundView node={node} hops={hops} />
        ) : (
          <ReachView node={node} hops={hops} way={ask} />
        )}
      </PanelBody>
      {fn !== null && ask === 'in' ? (
        <PanelBody key={`wide ${query}`} what="Who can use its wide grants" rows={4}>
          <WideGrant node={node} accountId={fn.accountId} after={wideAfter(query)} query={query} />
        </PanelBody>
      ) : null}
    </>
  )
}
