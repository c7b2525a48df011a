import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { countOf } from '#app/_ui/count.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, parseAccessFilters } from '#lib/core/access/access-filters.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { listFunctionVpcs } from '#lib/db/read/list-function-vpcs.ts'
import { CHOICES, choicesOf, chosenGuardrails } from './_parts/choices-of.ts'
import { GeneratorForm } from './_parts/generator-form.tsx'
import { WrittenPolicy } from './_parts/written-policy.tsx'

/** VPCs to tick; others are written down. */
const MOST_VPCS = 40

export const metadata: Metadata = { title: 'Write a guardrail' }

export default async function GeneratorPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = await queryOf(searchParams)
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) {
    return (
      <Misread title="Write a guardrail" path="/guardrails/generator" problem={parsed.problem} />
    )
  }
  const guardrails = chosenGuardrails(query)
  const choices = choicesOf(query)
  return (
    <>
      <PageHeader
        trail={
          <Link href="/guardrails" className="link">
            Guardrails
          </Link>
        }
        title="Write a guardrail"
        about="A service control policy for what you approve, tried on the functions that exist today before anybody attaches it."
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <Panel title="What to enforce">
          <PanelBody what="The choices" rows={16}>
            <Choosing query={query} filters={parsed.filters} />
          </PanelBody>
        </Panel>
        <div className="flex min-w-0 flex-col gap-5">
          <PanelBody key={query.toString()} what="The policy" rows={12}>
            <WrittenPolicy guardrails={guardrails} choices={choices} filters={parsed.filters} />
          </PanelBody>
        </div>
      </div>
    </>
  )
}

interface ChoosingProps {
  readonly query: URLSearchParams
  readonly filters: AccessFilters
}

/** What can be enforced, with the VPCs that functions are in. */
async function Choosing({ query, filters }: ChoosingProps) {
  const choices = choicesOf(query)
  const vpcs = await listFunctionVpcs(await viewerScope(), database(), {
    filters,
    limit: MOST_VPCS,
  })
  const known = new Set(vpcs.map(({ vpcId }) => vpcId))
  const chosen = new Set(chosenGuardrails(query).map(({ id }) => id))
  return (
    <GeneratorForm
      guardrails={GUARDRAILS.map(({ id, title }) => ({ id, title, chosen: chosen.has(id) }))}
      vpcs={vpcs.map(({ vpcId, accountId, accountName, functions }) => ({
        id: vpcId,
        detail: `${vpcId}, ${accountName ?? accountId}, ${countOf(functions, 'function')}`,
        chosen: choices.vpcIds.includes(vpcId),
      }))}
      fields={Object.entries(CHOICES).map(([field, { name, label, hint }]) => ({
        name,
        label,
        hint,
        value: choices[field as keyof typeof choices].filter((one) => !known.has(one)).join('\n'),
      }))}
    />
  )
}
