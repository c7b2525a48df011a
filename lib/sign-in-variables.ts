import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { providerList } from './core/session/provider.ts'

const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text)

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, origin } = new URL(text)
  return /^https?:$/.test(protocol) && origin === text.replace(/\/$/, '')
}

/** What decides who may sign in, and how. */
export const SIGN_IN_VARIABLES = {
  DEMARC_PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an address without a path, such as https://demarc.example.com')
    .transform((text) => text.replace(/\/$/, ''))
    .optional()
    .meta({
      default: 'the address that `npm start` prints; required by `npm run web`',
      help: 'Address under which browsers reach Demarc. With https, cookies are bound to it and browsers are told never to use http.',
    }),
  DEMARC_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters (openssl rand -hex 32)')
    .optional()
    .meta({
      default: 'made once by `npm start`; required by `npm run web`',
      help: 'Key that seals what a browser keeps while it is at a provider. The same for all web servers.',
    }),
  DEMARC_PROVIDERS: providerList.optional().meta({
    default: 'none; required by `npm run web`',
    help: 'JSON list of the OpenID Connect providers that people sign in with; see [Sign-in](#sign-in).',
  }),
  DEMARC_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(
      z.array(z.string().refine(isNetwork, 'must be a comma list of IP addresses and CIDR ranges')),
    )
    .readonly()
    .optional()
    .meta({
      default: 'none',
      help: 'Reverse proxies whose `X-Forwarded-For` is believed, by address or CIDR range.',
    }),
  DEMARC_SIGN_IN_LINKS: z.enum(['on', 'off'], 'must be on or off').default('off').meta({
    default: 'on with `npm start`, else off',
    help: 'Whether the one-time links of `npm run sign-in-link` are taken, from this machine alone. They sign in the local administrator.',
  }),
  DEMARC_RECHECK_MINUTES: z
    .string()
    .regex(
      /^([1-9]|[1-9]\d|[1-6]\d\d|7[01]\d|720)$/,
      'must be a whole number of minutes from 1 to 720',
    )
    .transform(Number)
    .default(30)
    .meta({
      default: '30',
      help: 'How often the provider is asked anew, while somebody is signed in, whether they still belong and in which groups they are. It needs a refresh token: for most providers `offline_access` in the `scope`.',
    }),
  DEMARC_UNCHECKED_MINUTES: z
    .string()
    .regex(
      /^([1-9]|[1-9]\d|[1-6]\d\d|7[01]\d|720)$/,
      'must be a whole number of minutes from 1 to 720',
    )
    .transform(Number)
    .default(240)
    .meta({
      default: '240',
      help: 'How long what a provider said of somebody counts when it cannot be asked anew, because it gives no refresh token or cannot be reached. Then the session ends.',
    }),
} as const
