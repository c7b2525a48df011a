import type { WebPage } from './web-pages.ts'

export interface WebPages {
  readonly address: string
  readonly cookie: string
  readonly pages: readonly WebPage[]
}

export interface AskedPages {
  readonly name: string
  readonly p50: number
  readonly p95: number
}

const WARM_UP = 3
const ROUNDS = 20

/** How long the server takes for each page, from the request to the last byte of it. */
export async function askPages(
  { address, cookie, pages }: WebPages,
  tell: (asked: AskedPages) => void,
): Promise<readonly AskedPages[]> {
  const asked: AskedPages[] = []
  for (const { name, path } of pages) {
    const times: number[] = []
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const started = performance.now()
      const answer = await fetch(`${address}${path}`, { headers: { cookie } })
      const text = await answer.text()
      if (round >= 0) times.push(performance.now() - started)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      if (text.includes('could not be shown')) throw new Error(`${path} shows an error`)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)
    const one = { name, p50: at(0.5), p95: at(0.95) }
    tell(one)
    asked.push(one)
  }
  return asked
}
