import type { FunctionSubject } from './function-subject.ts'

/** Names that every snippet about a function can use, whatever the evidence. */
export const IMPLICIT_VALUES = ['function', 'region', 'account', 'qualifier', 'resource'] as const
export type SnippetValues = Readonly<Record<(typeof IMPLICIT_VALUES)[number], string>>

/** What fills a snippet besides the evidence: where the subject is, and its name. */
export function snippetValues(subject: {
  readonly account: { readonly id: string }
  readonly region: string
  readonly resource: string
  readonly function?: Pick<FunctionSubject, 'functionName' | 'entry'>
}): SnippetValues {
  const { account, region, resource } = subject
  const name = subject.function?.functionName ?? resource
  const qualifier = subject.function?.entry.name ?? ''
  return { function: name, region, account: account.id, qualifier, resource }
}
