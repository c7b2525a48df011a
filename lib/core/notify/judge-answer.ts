/** What came of sending something over HTTP: an answer, an address that must not be asked, or no answer. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'unanswered'; readonly problem: string }

export type Judgement =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'again' | 'failed'; readonly status: number | null; readonly problem: string }

const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** Whether a notice has arrived, is worth another attempt, or will never be accepted. */
export function judgeAnswer(sent: Sent): Judgement {
  switch (sent.kind) {
    case 'refused':
      return { kind: 'failed', status: null, problem: sent.problem }
    case 'unanswered':
      return { kind: 'again', status: null, problem: sent.problem }
    case 'answered':
      return judgeStatus(sent.status)
  }
}

function judgeStatus(status: number): Judgement {
  if (status >= 200 && status < 300) return { kind: 'delivered', status }
  if (status >= 300 && status < 400) {
    return {
      kind: 'failed',
      status,
      problem: `It answered ${status}, a redirect; redirects are not followed.`,
    }
  }
  const problem = `It answered ${status}.`
  return { kind: status >= 500 || PASSING.has(status) ? 'again' : 'failed', status, problem }
}
