import { type Reach, reach } from './account-audience.ts'
import type { CompiledStatement } from './compile-statement.ts'
import type { ExposureSubject } from './exposure.ts'
import type { OpenGrant } from './grants-of.ts'
import type { Condition } from './policy-document.ts'

/** Which of the ways in a statement opens. A call through a URL needs both halves, on the same qualifier. */
export interface UrlHalves {
  readonly callsApi: boolean
  /** lambda:InvokeFunctionUrl. */
  readonly opensUrl: boolean
  /** lambda:InvokeFunction, for calls that come through the URL. */
  readonly invokesByUrl: boolean
  /** The AuthTypes that the statement asks for; null when it does not ask. */
  readonly authTypes: readonly string[] | null
}

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export function urlHalvesOf(statement: CompiledStatement, covered: readonly string[]): UrlHalves {
  const { conditions } = statement.statement
  const viaUrl = conditions.find((one) => isOn(one, 'lambda:invokedviafunctionurl'))
  const authType = conditions.find((one) => isOn(one, 'lambda:functionurlauthtype'))
  const wants = viaUrl?.values.some((value) => value.toLowerCase() === 'true')
  const invokes =
    covered.includes('lambda:invokefunction') || covered.includes('lambda:invokeasync')
  return {
    // The Invoke API has no AuthType: a statement that asks for one does not open it.
    callsApi: invokes && wants !== true && authType === undefined,
    opensUrl: covered.includes('lambda:invokefunctionurl') && viaUrl === undefined,
    invokesByUrl: invokes && wants !== false && authType === undefined,
    authTypes: authType?.values ?? null,
  }
}

const isOn = ({ key, operator, ifExists }: Condition, name: string): boolean =>
  key.toLowerCase() === name && !ifExists && /^(?:Bool|StringEquals|StringLike)$/.test(operator)

export interface UrlReach {
  readonly reach: Reach
  /** True when it opens nothing as things stand. */
  readonly dormant: boolean
}

const dormant = (note: string): UrlReach => ({ reach: reach('nobody', { note }), dormant: true })

/** How far a grant reaches by the function URL, together with the statements that may give its other half. */
export function reachThroughUrl(
  grant: OpenGrant,
  all: readonly OpenGrant[],
  url: ExposureSubject['url'],
): UrlReach {
  const { opensUrl, invokesByUrl } = grant.halves
  if (!opensUrl && !invokesByUrl) return dormant('it does not concern the URL')
  if (!url.seen) {
    const open = reachOfUrl(grant, 'NONE')
    return {
      reach: { ...open, proven: 'nobody', note: 'whether there is a URL could not be read' },
      dormant: false,
    }
  }
  if (url.value === null) return dormant('there is no function URL: it waits for one')
  const { authType } = url.value
  if (!suits(grant, authType)) {
    return dormant(`the URL’s AuthType is ${authType}: it waits for another`)
  }
  const suited = all.filter((one) => suits(one, authType))
  return withOtherHalf(grant, suited, reachOfUrl(grant, authType))
}

const suits = ({ halves }: OpenGrant, authType: string): boolean =>
  halves.authTypes === null || halves.authTypes.includes(authType)

function withOtherHalf(grant: OpenGrant, all: readonly OpenGrant[], open: Reach): UrlReach {
  const { opensUrl, invokesByUrl } = grant.halves
  if (opensUrl && invokesByUrl) return { reach: open, dormant: false }
  const other = all.some(
    (one) =>
      (opensUrl ? one.halves.invokesByUrl : one.halves.opensUrl) &&
      (one.entry.text === grant.entry.text || one.entry.kind === 'everyone') &&
      one.reach?.audience !== 'nobody',
  )
  if (other || open.audience === 'same-account') return { reach: open, dormant: false }
  if (!opensUrl) return dormant('without lambda:InvokeFunctionUrl it opens nothing')
  const note =
    'lambda:InvokeFunction is missing: refused since 2026-11-01, unless AWS still exempts the account'
  return { reach: { ...open, proven: 'nobody', note }, dormant: false }
}

/** With AuthType NONE nobody is identified: only everyone can be let in, and only by what an anonymous call shows. */
function reachOfUrl({ entry, bounds, reach: reached }: OpenGrant, authType: string): Reach {
  const nobody = reach('nobody', { note: 'a URL without authentication identifies nobody' })
  if (reached === null || reached.audience === 'nobody') return reached ?? nobody
  if (authType !== 'NONE') return reached
  if (entry.kind !== 'everyone') return nobody
  if (bounds.every(({ kind }) => kind === 'network')) {
    return bounds.length === 0 ? reach('anonymous-url') : reached
  }
  return nobody
}
