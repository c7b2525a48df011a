import { buttonLook } from '#app/_ui/button.tsx'
import { INPUT_LOOK, LABEL_LOOK } from '#app/_ui/form/field.tsx'
import { UnitOptions } from '#app/_ui/form/unit-options.tsx'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'
import type { Unit } from '#lib/db/read/list-units.ts'

interface Props {
  readonly query: URLSearchParams
  readonly units: readonly Unit[]
}

/** Filters of the list that can be carried over; shown where they are set. */
const CARRIED = ['severity', 'region', 'q', 'status', 'older', 'newer'] as const
const WORDS: Readonly<Record<(typeof CARRIED)[number], string>> = {
  severity: 'Severities, by commas',
  region: 'Regions, by commas',
  q: 'Part of the name',
  status: 'Status',
  older: 'Open for at least days',
  newer: 'Opened within days',
}

/** What the exception is for and where: a query of this page, so that what it would cover is counted before anything is saved. */
export function ScopeForm({ query, units }: Props) {
  const value = (name: string) => query.get(name) ?? ''
  const several = value('rule').includes(',')
  return (
    <form method="get" className="grid gap-3 px-4 py-4 sm:grid-cols-2 xl:grid-cols-3">
      {several ? (
        <label className={LABEL_LOOK}>
          Rules, by commas
          <input name="rule" defaultValue={value('rule')} className={INPUT_LOOK} />
        </label>
      ) : (
        <label className={LABEL_LOOK}>
          Rule
          <select name="rule" defaultValue={value('rule')} className={INPUT_LOOK}>
            <option value="">Every rule of the area</option>
            {RULES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={LABEL_LOOK}>
        Area
        <select name="area" defaultValue={value('area')} className={INPUT_LOOK}>
          <option value="">That of the rule</option>
          {AREAS.map((area) => (
            <option key={area} value={area}>
              {AREA_TITLES[area]}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Unit
        <select name="ou" defaultValue={value('ou')} className={INPUT_LOOK}>
          <UnitOptions none="None" units={units} />
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Account ids, by commas
        <input name="account" defaultValue={value('account')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        Tag of functions, key=value
        <input name="tag" defaultValue={value('tag')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        Tag of accounts, key=value
        <input name="accountTag" defaultValue={value('accountTag')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        ARN, with * and ?
        <input name="arn" defaultValue={value('arn')} className={INPUT_LOOK} />
      </label>
      {CARRIED.map((name) =>
        query.has(name) ? (
          <label key={name} className={LABEL_LOOK}>
            {WORDS[name]}
            <input name={name} defaultValue={value(name)} className={INPUT_LOOK} />
          </label>
        ) : null,
      )}
      <button type="submit" className={`${buttonLook()} justify-self-start`}>
        Count what it would cover
      </button>
    </form>
  )
}
