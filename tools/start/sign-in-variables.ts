import { keptSecret } from './state-folder.ts'
import type { Surroundings } from './surroundings.ts'

/** Whether this start takes one-time links: unless it is told not to. */
export const takesLinks = (): boolean => process.env['DEMARC_SIGN_IN_LINKS'] !== 'off'

/** What tells the web server and the worker whether there is a local administrator. */
export const linkVariables = (): Readonly<Record<string, string>> => ({
  DEMARC_SIGN_IN_LINKS: takesLinks() ? 'on' : 'off',
})

/** What the web server of `npm start` needs to know to let anybody in. */
export const signInVariables = (
  { environment, folder }: Pick<Surroundings, 'environment' | 'folder'>,
  address: string,
): Readonly<Record<string, string>> => ({
  DEMARC_PUBLIC_URL: environment.DEMARC_PUBLIC_URL ?? address,
  DEMARC_SECRET: environment.DEMARC_SECRET ?? keptSecret(folder, 'web-secret'),
  ...linkVariables(),
})
