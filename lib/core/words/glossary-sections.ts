/** The sections of docs/glossary.md, as pages name them. */
export const GLOSSARY_SECTIONS = [
  'Ideas',
  'Verdicts',
  'Scores',
  'Severities',
  'States of a finding',
  'Differences of two runs',
  'Runs',
  'Coverage',
  'Why something is unknown',
  'Whose job it is',
  'Runtimes',
  'Audiences',
  'Verdicts of an edge',
  'Kinds of an edge',
  'Crossings',
  'Guardrails',
  'Capacity',
  'Attachments',
  'Interfaces',
] as const
export type GlossarySectionTitle = (typeof GLOSSARY_SECTIONS)[number]
