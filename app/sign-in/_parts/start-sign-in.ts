'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { webLog } from '#app/_data/web-log.ts'
import { cookieOf } from '#lib/auth/cookie.ts'
import { isWithinRate } from '#lib/auth/is-within-rate.ts'
import { noteFailedSignIn } from '#lib/auth/note-failed-sign-in.ts'
import { oidcSettings } from '#lib/auth/oidc/oidc-settings.ts'
import { startAtProvider } from '#lib/auth/oidc/start-at-provider.ts'
import { requestFacts } from '#lib/auth/request-facts.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { returnPath } from '#lib/core/session/return-path.ts'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'

const AT_PROVIDER_SECONDS = 15 * 60

/** Sends the browser to the provider whose button was pressed. */
export async function startSignIn(form: FormData): Promise<void> {
  const field = fieldsOf(form)
  const providerId = field('provider').slice(0, 64)
  const to = returnPath(field('to'))
  const settings = oidcSettings(signInSettings())
  if (settings === null || !settings.providers.some(({ id }) => id === providerId)) {
    redirect(failed('unknown-provider', to))
  }
  const facts = await requestFacts()
  if (!(await isWithinRate('sign-in', { viewerId: null, address: facts.address }))) {
    const { requestId, address, path } = facts
    webLog().warn({ requestId, limit: 'sign-in', address, path }, 'too often')
    redirect(failed('too-many', to))
  }
  const { redirect: address, cookies: lines } = await startAtProvider(settings, { providerId, to })
  if (address === null) {
    await noteFailedSignIn({ providerId, problem: 'provider-unreachable' }, facts)
    redirect(failed('provider-unreachable', to))
  }
  const jar = await cookies()
  const { options } = cookieOf('', settings.isSecure)
  for (const [name, value] of lines.map(pairOf)) {
    jar.set(name, value, { ...options, maxAge: AT_PROVIDER_SECONDS })
  }
  redirect(address)
}

const failed = (problem: SignInProblem, to: string): string =>
  `/sign-in?${new URLSearchParams({ problem, to })}`

/** Name and value of a `Set-Cookie` line. */
const pairOf = (line: string): readonly [string, string] => {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
