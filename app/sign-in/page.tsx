import { redirect } from 'next/navigation'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Mark } from '#app/_ui/mark.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { isMadeUp } from '#app/_ui/shell/is-made-up.ts'
import { MadeUpLabel } from '#app/_ui/shell/made-up-label.tsx'
import { storedSession } from '#lib/auth/current-session.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { returnPath } from '#lib/core/session/return-path.ts'
import { isSignInProblem } from '#lib/core/session/sign-in-problem.ts'
import { SIGNED_OUT } from '#lib/core/session/signed-out.ts'
import { PROBLEM_WORDS } from './_parts/problem-words.ts'
import { ProviderButtons } from './_parts/provider-buttons.tsx'

export const metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const to = returnPath(query.get('to'))
  if ((await storedSession()) !== null) redirect(to)
  const { providers, links } = signInSettings()
  const said = sentenceOf(query)
  return (
    <div className="flex min-h-dvh flex-col">
      {isMadeUp() ? <MadeUpLabel /> : null}
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-5 px-4 py-10">
        <div className="flex items-center gap-2.5">
          <Mark />
          <h1 className="text-xl font-semibold tracking-tight">Sign in to Demarc</h1>
        </div>
        {said === null ? null : (
          <div role="alert">
            <Notice kind={said.kind}>{said.sentence}</Notice>
          </div>
        )}
        <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5">
          {providers.length === 0 ? null : (
            <ProviderButtons
              to={to}
              providers={providers.map(({ id, name }) => ({ id, name: name ?? id }))}
            />
          )}
          {links ? <LinkHelp /> : null}
          {providers.length === 0 && !links ? (
            <p>
              Nobody can sign in yet: no provider is configured. Whoever runs this server sets{' '}
              <code className="font-mono text-xs">DEMARC_PROVIDERS</code>.
            </p>
          ) : null}
        </div>
        <p className="text-xs text-muted">
          Demarc keeps who signed in, from where, and what they took, in its audit trail.
        </p>
      </main>
    </div>
  )
}

function LinkHelp() {
  return (
    <div className="flex flex-col gap-2">
      <p>
        This Demarc runs on your machine. Open the sign-in link that{' '}
        <code className="font-mono text-xs">npm start</code> printed; it is good once.
      </p>
      <p className="text-muted">
        Another one: <code className="font-mono text-xs text-ink">npm run sign-in-link</code>
      </p>
    </div>
  )
}

function sentenceOf(query: URLSearchParams) {
  const problem = query.get('problem') ?? ''
  if (isSignInProblem(problem))
    return { kind: 'warning', sentence: PROBLEM_WORDS[problem] } as const
  if (query.get('ended') === '1') {
    const sentence = 'Your session has ended. Sign in again to go on where you were.'
    return { kind: 'info', sentence } as const
  }
  if (query.get('state') === SIGNED_OUT) {
    const sentence = 'You are signed out, here and at your provider.'
    return { kind: 'info', sentence } as const
  }
  if (query.get('out') !== '1') return null
  const kept = signInSettings().providers.find(({ id }) => id === query.get('kept'))
  if (kept === undefined) return { kind: 'info', sentence: 'You are signed out.' } as const
  const name = kept.name ?? kept.id
  const sentence = `You are signed out of Demarc. ${name} could not be asked to sign you out too: this browser may still be signed in there.`
  return { kind: 'warning', sentence } as const
}
