import { z } from 'zod'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  if (search !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}

/** An OpenID Connect provider that people may sign in with, as the configuration names it. */
export const provider = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'must be a short name of small letters and digits')
      .refine((id) => id !== 'local', 'must not be local, which is the local administrator'),
    /** On the button. */
    name: z.string().min(1).max(60).optional(),
    /** Letter for letter what the provider calls itself in its tokens; its discovery document lies below it. */
    issuer: z.string().refine(isIssuer, 'must be the https address of the issuer'),
    clientId: z.string().min(1),
    /** Without one the client is public, and PKCE alone binds the code to it. */
    clientSecret: z.string().min(1).optional(),
    /** The claim that lists the groups. */
    groupsClaim: z.string().min(1).optional(),
    scope: z
      .string()
      .regex(/(^| )openid( |$)/, 'must contain openid')
      .default('openid profile email'),
  })
  .readonly()
export type Provider = z.output<typeof provider>

const providers = z
  .array(provider)
  .max(20)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not use an id twice')
  .readonly()

const HOW =
  'must be a JSON list such as [{"id":"okta","issuer":"https://example.okta.com","clientId":"…","clientSecret":"…"}]'

/** The list of providers from its JSON text; a mistake is told by its place, never with its value. */
export const providerList = z.string().transform((text, context): readonly Provider[] => {
  const parsed = providers.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [index, field] = issue?.path ?? []
  const message =
    typeof index === 'number'
      ? `of provider ${index + 1}: ${[field, issue?.message].filter((part) => part !== undefined).join(' ')}`
      : issue?.code === 'custom'
        ? issue.message
        : HOW
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
