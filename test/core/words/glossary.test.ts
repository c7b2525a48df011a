import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AUDIENCE_WORDS } from '#app/_access/audience-words.ts'
import { CROSSING_WORDS, KIND_WORDS, VERDICT_WORDS } from '#app/_access/edge-words.ts'
import { STATE_WORDS } from '#app/_access/guardrail-words.ts'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import { EXPOSURE_ORDER } from '#lib/core/access/exposure-rank.ts'
import { ATTACHMENT_STATES } from '#lib/core/capacity/attachment-status.ts'
import { INTERFACE_STATES } from '#lib/core/capacity/interface-status.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import { FINDING_MOVES } from '#lib/core/diff/finding-move.ts'
import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_KINDS, EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { COVERAGE_STATES } from '#lib/core/model/coverage.ts'
import { UNSEEN_REASONS } from '#lib/core/model/observed.ts'
import { RUN_STATES } from '#lib/core/model/run.ts'
import { GUARDRAIL_STATES } from '#lib/core/policy/judge-guardrail.ts'
import { OWNERS } from '#lib/core/responsibility/compute-kind.ts'
import { SEVERITIES } from '#lib/core/rules/rule.ts'
import { VERDICT_STATUSES } from '#lib/core/rules/verdict.ts'
import { RUNTIME_STATUSES } from '#lib/core/runtimes/runtime-status.ts'
import { TRIAGE_STATUSES } from '#lib/core/triage/triage-status.ts'
import { GLOSSARY_SECTIONS, type GlossarySectionTitle } from '#lib/core/words/glossary-sections.ts'
import { meaningParts } from '#lib/core/words/meaning-parts.ts'
import { parseGlossary } from '#lib/core/words/parse-glossary.ts'

const GLOSSARY = parseGlossary(
  readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8'),
)
const wordsOf = (title: GlossarySectionTitle) =>
  GLOSSARY.find((section) => section.title === title)?.words ?? []

/** What the product stores and shows, each with the section that must explain it. */
const VOCABULARIES: readonly (readonly [GlossarySectionTitle, readonly string[]])[] = [
  ['Verdicts', [...VERDICT_STATUSES, 'excepted']],
  ['Severities', SEVERITIES],
  ['States of a finding', [...TRIAGE_STATUSES, 'excepted', 'unread', 'reopened']],
  ['Differences of two runs', FINDING_MOVES.filter((move) => move !== 'reopened')],
  ['Runs', RUN_STATES],
  ['Coverage', COVERAGE_STATES],
  ['Why something is unknown', UNSEEN_REASONS],
  ['Whose job it is', [...OWNERS, 'unknown']],
  ['Runtimes', RUNTIME_STATUSES],
  ['Audiences', EXPOSURE_ORDER],
  ['Verdicts of an edge', EDGE_VERDICTS],
  ['Kinds of an edge', EDGE_KINDS],
  ['Crossings', CROSSINGS],
  ['Guardrails', GUARDRAIL_STATES],
  ['Capacity', URGENCIES],
  ['Attachments', ATTACHMENT_STATES],
  ['Interfaces', INTERFACE_STATES],
]

describe('the glossary', () => {
  it('has the sections that pages name, and no other', () => {
    expect(GLOSSARY.map(({ title }) => title)).toEqual(GLOSSARY_SECTIONS)
  })

  it.each(VOCABULARIES)('explains every word of %s', (title, vocabulary) => {
    const ids = wordsOf(title).map(({ id }) => id)
    expect(vocabulary.filter((word) => !ids.includes(word))).toEqual([])
  })

  it('says something of each word, once', () => {
    for (const { title, words } of GLOSSARY) {
      expect([title, words.length > 2]).toEqual([title, true])
      expect(new Set(words.map(({ id }) => id)).size).toBe(words.length)
      for (const { id, shown, meaning } of words) {
        expect([title, id, shown !== '' && meaning.length > 8]).toEqual([title, id, true])
      }
    }
  })

  it('shows the words that the screen shows', () => {
    const shown = (title: GlossarySectionTitle) =>
      Object.fromEntries(wordsOf(title).map((word) => [word.id, word.shown]))
    expect(shown('Verdicts of an edge')).toEqual(VERDICT_WORDS)
    expect(shown('Kinds of an edge')).toEqual(KIND_WORDS)
    expect(shown('Crossings')).toEqual(CROSSING_WORDS)
    const wordOf = (table: Readonly<Record<string, { readonly word: string }>>) =>
      Object.fromEntries(Object.entries(table).map(([id, { word }]) => [id, word]))
    expect(shown('Audiences')).toEqual(wordOf(AUDIENCE_WORDS))
    expect(shown('Guardrails')).toEqual(wordOf(STATE_WORDS))
    expect(shown('Why something is unknown')).toEqual(wordOf(UNSEEN_WORDS))
  })
})

describe('meaningParts', () => {
  it('takes code and links apart, and nothing else', () => {
    expect(meaningParts('See `a` and [b](https://c.test/d), not [e](f).')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'code', text: 'a' },
      { kind: 'text', text: ' and ' },
      { kind: 'link', text: 'b', href: 'https://c.test/d' },
      { kind: 'text', text: ', not [e](f).' },
    ])
  })
})
