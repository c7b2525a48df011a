import { GUARDRAIL_SHORT } from '#app/_access/guardrail-words.ts'
import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import type { GuardrailState } from '#lib/core/policy/judge-guardrail.ts'
import { tallyGuardrails } from '#lib/db/read/list-guardrails.ts'

/** In how many accounts each guardrail holds; each leads to the accounts in which it does not. */
export async function GuardrailTally({ filters }: { readonly filters: AccessFilters }) {
  const tally = await tallyGuardrails(await viewerScope(), database(), filters)
  if (tally.length === 0) return null
  const countOf = (guardrail: string, state: GuardrailState) =>
    tally.find((one) => one.guardrail === guardrail && one.state === state)?.count ?? 0
  return (
    <ul aria-label="Guardrails" className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {GUARDRAILS.map(({ id, title }) => {
        const open = countOf(id, 'not') + countOf(id, 'partly')
        return (
          <li key={id}>
            <Link
              href={`/guardrails?${printAccessFilters({ ...filters, guardrails: [id], states: ['not', 'partly'] })}`}
              scroll={false}
              title={title}
              className="flex flex-col gap-2 rounded-lg border border-line bg-surface px-4 py-3 hover:border-line-strong"
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className="font-medium">{GUARDRAIL_SHORT[id] ?? title}</span>
                <span className="numeric text-xs text-muted">
                  {open === 0 ? 'no account open' : `${open} open`}
                </span>
              </span>
              <ShareBar
                label={title}
                shares={[
                  { name: 'enforced', value: countOf(id, 'enforced'), look: 'good' },
                  { name: 'open', value: open, look: 'medium' },
                  { name: 'unknown', value: countOf(id, 'unknown'), look: 'unknown' },
                  { name: 'exempt', value: countOf(id, 'exempt'), look: 'neutral' },
                ]}
              />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
