import { isIP } from 'node:net'
import { isLoopback } from './reachable-address.ts'

/** What is wrong with an address to send notices to; null when nothing is. Where its name leads to is looked at when it is asked. */
export function webhookAddressProblem(text: string, privateAllowed: boolean): string | null {
  if (!URL.canParse(text)) return 'This is no address; it begins with https://'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '')
    return 'Leave user name and password out of the address: it is shown to whoever sees the rule.'
  if (url.hash !== '') return 'Leave out what follows the #: it is never sent.'
  if (url.protocol === 'https:') return null
  if (url.protocol !== 'http:') return 'The address must begin with https://'
  return privateAllowed && isLocal(url)
    ? null
    : 'The address must begin with https://, so that nobody reads or changes a notice on its way.'
}

const isLocal = ({ hostname }: URL): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || (isIP(host) !== 0 && isLoopback(host))
}
