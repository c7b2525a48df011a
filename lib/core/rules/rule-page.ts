import { CONTROL_TITLES, FRAMEWORKS } from './control-titles.ts'
import { JUDGED_ON } from './judged-on.ts'
import { type AnyRule, AREA_TITLES, type Controls } from './rule.ts'

/** The documentation page of a rule, as Markdown. */
export function rulePage(rule: AnyRule): string {
  const { remediation } = rule
  return [
    `# ${rule.title}`,
    `\`${rule.id}\``,
    table(rule),
    `## Why it matters\n\n${rule.rationale}`,
    `## What to do\n\n${remediation.text}`,
    snippet('AWS CLI', 'sh', remediation.cli),
    snippet('CloudFormation', 'yaml', remediation.cloudformation),
    snippet('Terraform', 'hcl', remediation.terraform),
    controls(rule.controls),
    `## References\n\n${rule.references.map((each) => `- <${each}>`).join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function table({ area, severity, target, gate, catalogue }: AnyRule): string {
  const rows = [
    ['Area', AREA_TITLES[area]],
    ['Severity', severity],
    ['Judged on', JUDGED_ON[target]],
    ['Applies', gate ?? 'Always.'],
    ['Catalogue', catalogue.join(', ')],
  ]
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

const snippet = (title: string, language: string, text: string | undefined): string =>
  text === undefined ? '' : `### ${title}\n\n\`\`\`${language}\n${text}\n\`\`\``

function controls(mapped: Controls): string {
  const lines = FRAMEWORKS.flatMap((name) => {
    const ids = mapped[name] ?? []
    return ids.length === 0 ? [] : [`- ${CONTROL_TITLES[name]}: ${ids.join(', ')}`]
  })
  return lines.length === 0 ? '' : `## Controls\n\n${lines.join('\n')}`
}
