import type { Snippet } from '#app/_ui/snippets.tsx'
import { fillSnippet } from '#lib/core/rules/fill-snippet.ts'
import type { Remediation } from '#lib/core/rules/rule.ts'

/** A remediation's snippets with what is known filled in; the rest stays as `<name>` for the reader to fill. */
export function snippetsOf(
  { cli, cloudformation, terraform }: Remediation,
  values: Readonly<Record<string, string>>,
): readonly Snippet[] {
  const ways = [
    ['AWS CLI', cli],
    ['CloudFormation', cloudformation],
    ['Terraform', terraform],
  ] as const
  return ways.flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, text: fillSnippet(text, values) }],
  )
}
