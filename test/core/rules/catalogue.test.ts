import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { CATALOGUE, type CatalogueId } from '#lib/core/rules/catalogue.ts'
import { catalogueCoverage } from '#lib/core/rules/catalogue-coverage.ts'
import { LEFT_OUT } from '#lib/core/rules/left-out.ts'
import { AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'

const namesIn = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))
    .sort()
const IDS = RULES.map(({ id }) => id)
const textOf = (id: string) => readFileSync(`lib/core/rules/checks/${id}.ts`, 'utf8')
const testOf = (id: string) => readFileSync(`test/core/rules/checks/${id}.test.ts`, 'utf8')

describe('the rules', () => {
  it('have one file, one test, one page and one line in the registry each', () => {
    expect(IDS.length).toBeGreaterThan(100)
    expect(namesIn('lib/core/rules/checks', '.ts')).toEqual(IDS)
    expect(namesIn('test/core/rules/checks', '.test.ts')).toEqual(IDS)
    expect(namesIn('docs/rules', '.md')).toEqual(IDS)
    expect(readFileSync('lib/core/rules/index.ts', 'utf8').trim().split('\n')).toHaveLength(
      IDS.length,
    )
  })

  it('have pages as they are generated', () => {
    const run = () => execFileSync(process.execPath, ['tools/rule-docs.ts', '--check'])
    expect(run).not.toThrow()
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it has to say',
    (_, rule) => {
      expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
      expect(AREAS).toContain(rule.area)
      expect(SEVERITIES).toContain(rule.severity)
      expect(rule.title).toMatch(/^[A-Z$].{10,100}[^.]$/)
      expect(rule.rationale).toMatch(/^[A-Z$].{30,}\.$/)
      expect(rule.remediation.text).toMatch(/^[A-Z].{15,}\.$/)
      expect(rule.gate ?? 'Always.').toMatch(/^[A-Z].*\.$/)
      for (const reference of rule.references) expect(reference).toMatch(/^https:\/\/\S+$/)
      expect(rule.remediation.cli ?? 'aws ').toMatch(/^aws /)
    },
  )

  it.each(IDS)('%s has a row for every verdict that its text can give', (id) => {
    const [text, test] = [textOf(id), testOf(id)]
    expect(test).toMatch(/\bpass: \[/)
    for (const [gives, row] of [
      [/\bfail\(|matchGrants\(/, 'fail'],
      [/\bunknown\(|\bgiven\(|matchGrants\(|withStanding\(|withRole\(|withKey\(/, 'unknown'],
      [/\bnotApplicable\(|matchGrants\(|withRole\(|inNetwork\(/, 'notApplicable'],
    ] as const) {
      if (gives.test(text)) expect(test, `${id} lacks ${row}`).toContain(`${row}: [`)
    }
  })

  it.each(IDS)('%s imports no other rule', (id) => {
    expect(textOf(id)).not.toMatch(/from '(\.\/|.*\/(index|evaluate|all-rules|checks\/))/)
  })
})

describe('the catalogue', () => {
  it('is covered line by line, or says why not', () => {
    const { covered, coveredNew, leftOut } = catalogueCoverage()
    expect(covered.length).toBeGreaterThanOrEqual(150)
    expect(coveredNew.length).toBeGreaterThanOrEqual(50)
    expect(leftOut.filter(({ why }) => why === '')).toEqual([])
    const answered = new Set<CatalogueId>(covered)
    expect(Object.keys(LEFT_OUT).filter((id) => answered.has(id as CatalogueId))).toEqual([])
    expect(covered.length + leftOut.length).toBe(CATALOGUE.length)
  })

  it('has a rule in every area', () => {
    for (const area of AREAS) {
      expect(RULES.filter((rule) => rule.area === area).length).toBeGreaterThan(10)
    }
  })

  it('names only files that exist in its pages', () => {
    for (const id of IDS) expect(existsSync(`docs/rules/${id}.md`)).toBe(true)
  })
})
