import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parseFindingFilters } from '#lib/core/model/finding-filters.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { exceptionScopes, type Scopes } from '#lib/core/score/exception-scopes.ts'
import { listUnits, type Unit } from '#lib/db/read/list-units.ts'
import { GrantForm } from './_parts/grant-form.tsx'
import { Preview } from './_parts/preview.tsx'
import { ScopeForm } from './_parts/scope-form.tsx'

export const metadata: Metadata = { title: 'New exception' }

export default async function NewExceptionPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = withoutBlanks(await queryOf(searchParams))
  const viewer = await requirePermission('accept-risk')
  const units = await listUnits(viewer.scope, database())
  const found = scopesOf(query, units)
  return (
    <>
      <PageHeader
        trail={
          <Link href="/exceptions" className="link">
            Exceptions
          </Link>
        }
        title="New exception"
        about="Accepts a risk for a time. First what it covers, counted before anything is saved; then why, who answers for it, and until when."
      />
      <Panel
        title="What it covers"
        about="A rule or a whole area; in a unit, in accounts, on a tag of functions or accounts, or on ARNs"
      >
        <ScopeForm query={query} units={units} />
        {found.ok ? (
          <PanelBody key={query.toString()} what="What it would cover" rows={2}>
            <Preview scopes={found.scopes} />
          </PanelBody>
        ) : (
          <Notice kind="info" className="m-3">
            {found.problem}
          </Notice>
        )}
      </Panel>
      {found.ok ? (
        <Panel title="Why, who, until when">
          <GrantForm
            scopes={JSON.stringify(found.scopes)}
            owner={viewer.name}
            today={new Date().toISOString().slice(0, 10)}
          />
        </Panel>
      ) : null}
    </>
  )
}

/** A field that was left empty asks for nothing. */
const withoutBlanks = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([, value]) => value.trim() !== ''))

function scopesOf(query: URLSearchParams, units: readonly Unit[]): Scopes {
  const parsed = parseFindingFilters(query)
  if (!parsed.ok) return parsed
  const { ou } = parsed.filters
  const unit = units.find(({ id }) => id === ou)
  if (ou !== null && unit === undefined) {
    return { ok: false, problem: 'There is no such unit, or it holds no account that you may see.' }
  }
  return exceptionScopes({
    filters: parsed.filters,
    ouPath: unit?.path ?? null,
    tag: query.get('tag')?.trim() || null,
    accountTag: query.get('accountTag')?.trim() || null,
    arn: query.get('arn')?.trim() || null,
    rules: RULES,
  })
}
