import { writeFileSync } from 'node:fs'

/** Opens a one-time link as a browser would, and keeps what it set as a storage state for the browsers of a run. */
export async function keepSignedIn(link: string, path: string): Promise<void> {
  const answer = await fetch(link, { redirect: 'manual' })
  const [line] = answer.headers.getSetCookie()
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(line ?? '') ?? []
  if (name === undefined || value === undefined) {
    throw new Error(`The sign-in link led to ${answer.headers.get('location')}`)
  }
  const { hostname } = new URL(link)
  const cookie = { name, value, domain: hostname, path: '/', expires: -1, httpOnly: true }
  const state = { cookies: [{ ...cookie, secure: false, sameSite: 'Lax' }], origins: [] }
  writeFileSync(path, JSON.stringify(state))
}
