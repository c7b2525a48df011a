/** `*` any text, `?` one character; without backtracking, so that no glob is slow. */
export function matchesGlob(glob: string, text: string): boolean {
  let at = 0
  let from = 0
  let star = -1
  let resume = 0
  while (at < text.length) {
    if (glob[from] === '*') {
      star = from
      from += 1
      resume = at
    } else if (glob[from] === '?' || glob[from] === text[at]) {
      from += 1
      at += 1
    } else if (star >= 0) {
      from = star + 1
      resume += 1
      at = resume
    } else return false
  }
  while (glob[from] === '*') from += 1
  return from === glob.length
}
