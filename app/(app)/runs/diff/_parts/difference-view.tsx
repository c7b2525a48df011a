import { prettyJson } from '#app/_ui/pretty-json.ts'
import type { Difference } from '#lib/core/diff/diff.ts'
import { foldedLines } from '#lib/core/diff/folded-lines.ts'
import { lineDiff } from '#lib/core/diff/line-diff.ts'
import { LineDiffView } from './line-diff-view.tsx'

const LONGEST = 72
const AROUND = 3

/** One field: two short values side by side, long ones and policies line by line. */
export function DifferenceView({ difference }: { readonly difference: Difference }) {
  const { path, from, to } = difference
  const before = textOf(from)
  const after = textOf(to)
  const short = [before, after].every((text) => text.length <= LONGEST && !text.includes('\n'))
  if (short) {
    return (
      <p className="break-words font-mono text-xs">
        <span className="text-muted">{path}: </span>
        <del className="bg-critical-soft px-1 text-critical no-underline">
          <span className="sr-only">was </span>
          {before}
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins className="bg-good-soft px-1 text-good no-underline">
          <span className="sr-only">is </span>
          {after}
        </ins>
      </p>
    )
  }
  return (
    <div>
      <p className="font-mono text-xs text-muted">{path}</p>
      <LineDiffView lines={foldedLines(lineDiff(before, after), AROUND)} />
    </div>
  )
}

/** JSON within a text is a policy document: it is shown as the policy that it is. */
function textOf(value: Difference['from']): string {
  if (value === undefined) return 'absent'
  if (typeof value === 'string') return /^\s*[{[]/.test(value) ? prettyJson(value) : value
  return JSON.stringify(value, null, 2)
}
