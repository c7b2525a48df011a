import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { CATALOGUE } from '#lib/core/rules/catalogue.ts'
import { CONTROL_TITLES, FRAMEWORKS } from '#lib/core/rules/control-titles.ts'
import { JUDGED_ON } from '#lib/core/rules/judged-on.ts'
import { AREA_TITLES, type RuleInfo } from '#lib/core/rules/rule.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'

/** What a rule is judged on, what it weighs, and whose controls it speaks to. */
export function RuleFacts({ rule }: { readonly rule: RuleInfo }) {
  return (
    <DefinitionList
      items={[
        { term: 'Area', value: AREA_TITLES[rule.area] },
        {
          term: 'Weight',
          value: `${SEVERITY_WEIGHTS[rule.severity]}: a ${rule.severity} rule counts that much in its area’s score`,
        },
        { term: 'Judged on', value: JUDGED_ON[rule.target] },
        { term: 'Applies', value: rule.gate ?? 'Always.' },
        ...FRAMEWORKS.flatMap((name) => {
          const ids = rule.controls[name] ?? []
          return ids.length === 0 ? [] : [{ term: CONTROL_TITLES[name], value: ids.join(', ') }]
        }),
        {
          term: 'Answers',
          value: (
            <ul>
              {CATALOGUE.filter(({ id }) => rule.catalogue.includes(id)).map(({ id, text }) => (
                <li key={id}>
                  <span className="font-mono text-xs text-muted">{id}</span>{' '}
                  {text.replaceAll('**', '')}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: 'References',
          value: (
            <ul>
              {rule.references.map((href) => (
                <li key={href} className="break-all">
                  <a href={href} className="link" target="_blank" rel="noreferrer">
                    {href.replace('https://', '')}
                    <span className="sr-only"> (opens in a new tab)</span>
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
