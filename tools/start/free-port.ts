import { createServer } from 'node:net'

/** Whether something could listen on the port of this host now. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port that the system says is free on this host. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host, exclusive: true }, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

export type ChosenPort =
  | { readonly kind: 'chosen'; readonly port: number }
  | { readonly kind: 'taken'; readonly sentence: string }

/** The wanted port; when none is wanted the usual one, or a free one when that is taken. */
export async function choosePort(wanted: number | undefined, host: string): Promise<ChosenPort> {
  if (wanted === 0) return { kind: 'chosen', port: await freePort(host) }
  const port = wanted ?? 3000
  if (await isFree(port, host)) return { kind: 'chosen', port }
  if (wanted === undefined) return { kind: 'chosen', port: await freePort(host) }
  return {
    kind: 'taken',
    sentence: `Port ${port} of ${host} is taken or not allowed. Set PORT to another one, or leave it out to get a free one.`,
  }
}
