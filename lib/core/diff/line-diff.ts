/** Answers which lines of a text went and which came. */

export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'come'
  readonly text: string
}

/** Texts that differ in more than this many pairs of lines are told as gone and come as a whole. */
const MOST_CELLS = 4_000_000

/**
 * The lines of both texts in order, as few of them gone and come as can be. `gone` and `same` together are the lines of
 * `from`, `come` and `same` those of `to`.
 */
export function lineDiff(from: string, to: string): readonly DiffLine[] {
  const a = from.split('\n')
  const b = to.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) {
    tail += 1
  }
  return [
    ...lines('same', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...lines('same', a.slice(a.length - tail)),
  ]
}

const lines = (kind: DiffLine['kind'], texts: readonly string[]): readonly DiffLine[] =>
  texts.map((text) => ({ kind, text }))

function middle(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  if (a.length * b.length > MOST_CELLS) return [...lines('gone', a), ...lines('come', b)]
  const common = longestCommon(a, b)
  const width = b.length + 1
  const out: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const gone = a[i]
    const come = b[j]
    if (gone !== undefined && gone === come) {
      out.push({ kind: 'same', text: gone })
      i += 1
      j += 1
    } else if (
      gone !== undefined &&
      (come === undefined || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      out.push({ kind: 'gone', text: gone })
      i += 1
    } else {
      out.push({ kind: 'come', text: come ?? '' })
      j += 1
    }
  }
  return out
}

const at = (cells: Uint32Array, place: number): number => cells[place] ?? 0

/** For each pair of places, how many lines the rests of both have in common. */
function longestCommon(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const cells = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      cells[i * width + j] =
        a[i] === b[j]
          ? at(cells, (i + 1) * width + j + 1) + 1
          : Math.max(at(cells, (i + 1) * width + j), at(cells, i * width + j + 1))
    }
  }
  return cells
}
