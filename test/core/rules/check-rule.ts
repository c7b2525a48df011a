import { describe, expect, it } from 'vitest'
import { unseen } from '#lib/core/model/observed.ts'
import type { Rule } from '#lib/core/rules/rule.ts'
import { IMPLICIT_VALUES } from '#lib/core/rules/snippet-values.ts'
import type { SubjectOf, Target } from '#lib/core/rules/subject.ts'
import type { Verdict, VerdictStatus } from '#lib/core/rules/verdict.ts'
import type { FunctionPatch } from './function-fixture.ts'
import { subjectFor } from './subject-for.ts'

type PatchOf<T extends Target> = SubjectOf[T] extends SubjectOf['function']
  ? FunctionPatch
  : Partial<SubjectOf[T]>

export interface RuleCases<T extends Target> {
  readonly pass?: readonly PatchOf<T>[]
  readonly fail?: readonly (readonly [PatchOf<T>, Readonly<Record<string, string>>])[]
  readonly unknown?: readonly (readonly [PatchOf<T>, string])[]
  readonly notApplicable?: readonly (readonly [PatchOf<T>, RegExp])[]
}

/** Runs a rule over its table, and holds every row to the law that seeing less never turns it better, nor into a failure. */
export function checkRule<T extends Target>(rule: Rule<T>, cases: RuleCases<T>): void {
  const judge = (patch: PatchOf<T>) => rule.judge(subjectFor(rule.target, patch) as SubjectOf[T])
  const rows = [
    ...(cases.pass ?? []).map((patch) => ['pass', patch, null] as const),
    ...(cases.fail ?? []).map(([patch, evidence]) => ['fail', patch, evidence] as const),
    ...(cases.unknown ?? []).map(([patch, why]) => ['unknown', patch, why] as const),
    ...(cases.notApplicable ?? []).map(([patch, why]) => ['not-applicable', patch, why] as const),
  ]
  describe(rule.id, () => {
    it.each(rows.map((row, at) => [row[0], at, row] as const))('%s, row %i', (_, __, row) => {
      const [status, patch, detail] = row
      const verdict = judge(patch)
      expect(summaryOf(verdict)).toEqual(
        status === 'not-applicable' ? [status, expect.stringMatching(detail)] : [status, detail],
      )
      if (verdict.status === 'fail') expect(verdict.records.length).toBeGreaterThan(0)
      for (const blinded of blindings(subjectFor(rule.target, patch))) {
        expect(ALLOWED_WHEN_BLIND[status]).toContain(rule.judge(blinded as SubjectOf[T]).status)
      }
    })

    it('fills its snippets from evidence', () => {
      const names = new Set<string>(IMPLICIT_VALUES)
      for (const [, evidence] of cases.fail ?? []) {
        for (const name of Object.keys(evidence)) names.add(name)
      }
      const { cli = '' } = rule.remediation
      for (const [, name] of cli.matchAll(/\{(\w+)\}/g)) expect([...names]).toContain(name)
    })
  })
}

const ALLOWED_WHEN_BLIND: Readonly<Record<VerdictStatus, readonly VerdictStatus[]>> = {
  pass: ['pass', 'unknown', 'not-applicable'],
  fail: ['fail', 'unknown'],
  unknown: ['unknown'],
  'not-applicable': ['not-applicable', 'unknown', 'pass'],
}

function summaryOf(verdict: Verdict): readonly [VerdictStatus, unknown] {
  switch (verdict.status) {
    case 'pass':
      return ['pass', null]
    case 'fail':
      return ['fail', verdict.evidence]
    case 'unknown':
      return ['unknown', verdict.why]
    case 'not-applicable':
      return ['not-applicable', verdict.reason]
  }
}

/** The subject once for each fact that was seen, with that fact taken away; facts within facts too. */
function* blindings(subject: unknown): Generator<unknown> {
  if (subject === null || typeof subject !== 'object' || subject instanceof Map) return
  if (subject instanceof Date) return
  if ('seen' in subject && subject.seen === true) yield unseen('access-denied')
  for (const [key, value] of Object.entries(subject)) {
    for (const blinded of blindings(value)) {
      yield Array.isArray(subject)
        ? subject.map((each, at) => (String(at) === key ? blinded : each))
        : { ...subject, [key]: blinded }
    }
  }
}
