import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

const REGISTRY = 'lib/core/rules/index.ts'

/** Lays down a rule, its test and its line in the registry: npm run new-rule <id>. The page follows by npm run rule-docs. */
const id = process.argv[2] ?? ''
const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const rulePath = `lib/core/rules/checks/${id}.ts`
const testPath = `test/core/rules/checks/${id}.test.ts`

const RULE = `import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'

export const ${name}: Rule<'version'> = {
  id: '${id}',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'What is wrong when it fails',
  rationale: 'Why it matters.',
  remediation: { text: 'What to do.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/welcome.html'],
  controls: {},
  catalogue: ['CFG-01'],
  gate: null,
  judge: (fn) =>
    fn.configuration.description === null
      ? fail({ description: 'none' }, configured(fn, 'description'))
      : pass,
}
`
const TEST = `import { ${name} } from '#lib/core/rules/checks/${id}.ts'
import { checkRule } from '../check-rule.ts'

checkRule(${name}, {
  fail: [[{}, { description: 'none' }]],
  pass: [{ configuration: { description: 'takes orders' } }],
})
`

function problemWith(): string | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    return 'Name the rule: npm run new-rule <kebab-case-id>, of two words at least.'
  }
  const taken = [rulePath, testPath].find((path) => existsSync(path))
  return taken === undefined ? null : `${taken} exists.`
}

const problem = problemWith()
if (problem !== null) {
  console.error(problem)
  process.exitCode = 1
} else {
  writeFileSync(rulePath, RULE)
  writeFileSync(testPath, TEST)
  const lines = readFileSync(REGISTRY, 'utf8').trim().split('\n')
  const line = `export { ${name} } from './checks/${basename(rulePath)}'`
  const fileOf = (each: string) => each.split("'")[1] ?? ''
  const all = [...lines, line].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1))
  writeFileSync(REGISTRY, `${all.join('\n')}\n`)
  console.log(`Wrote ${rulePath} and ${testPath}. Then: npm run rule-docs`)
}
