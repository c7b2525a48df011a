import { type AnyRule, AREA_TITLES, type Controls } from './rule.ts'
import type { Target } from './subject.ts'

const JUDGED_ON: Readonly<Record<Target, string>> = {
  function: 'each function',
  version: '$LATEST and each published version that something can reach',
  'every-version': '$LATEST and every published version',
  entry: 'each way in: the unqualified function, its aliases, and versions with a policy',
  account: 'each account',
  'account-region': 'each Region of each account',
  subnet: 'each subnet',
  vpc: 'each VPC',
  'vpc-endpoint': 'each VPC endpoint',
  'network-interface': 'each network interface',
  'layer-version': 'each layer version',
  'log-group': 'each log group',
  'capacity-provider': 'each capacity provider',
}

const CONTROL_TITLES: Readonly<Record<keyof Controls, string>> = {
  securityHub: 'Security Hub',
  cisCompute: 'CIS AWS Compute Services 1.0.0',
  cisFoundations: 'CIS AWS Foundations 7.0',
  nist80053: 'NIST 800-53 r5',
  pci: 'PCI DSS 4.0.1',
}

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
  const names = Object.keys(CONTROL_TITLES) as (keyof Controls)[]
  const lines = names.flatMap((name) => {
    const ids = mapped[name] ?? []
    return ids.length === 0 ? [] : [`- ${CONTROL_TITLES[name]}: ${ids.join(', ')}`]
  })
  return lines.length === 0 ? '' : `## Controls\n\n${lines.join('\n')}`
}
