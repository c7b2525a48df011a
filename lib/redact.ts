export const REDACTED = '[redacted]'

const SECRET_KEY =
  /^(.*(password|passwd|secret|token|authorization|cookie|credential|privatekey|apikey|fingerprintkey).*|accesskeyid|variables|location|environment|x-amz-.*)$/i

const SECRET_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g, REDACTED],
  [/(\b[a-z][a-z0-9+]*:\/\/[^\s:/@]*):[^\s/@]+@/gi, `$1:${REDACTED}@`],
  [/([?&](?:X-Amz-[A-Za-z-]+|AWSAccessKeyId|Signature|token)=)[^&\s"']+/gi, `$1${REDACTED}`],
  [/\b(Bearer|AWS4-HMAC-SHA256)\s+\S[^"'\n]*/g, `$1 ${REDACTED}`],
]

const redactText = (text: string): string =>
  SECRET_TEXT.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text)

/**
 * A copy of what is about to be logged without credentials, tokens, signed addresses and values of environment
 * variables. Errors become plain objects with their cause. Deeper than 8 levels nothing is logged.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= 8) return REDACTED
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1))
  const entries = value instanceof Error ? errorEntries(value) : Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      key,
      SECRET_KEY.test(key) && entry !== null ? REDACTED : redact(entry, depth + 1),
    ]),
  )
}

const errorEntries = (error: Error): [string, unknown][] => [
  ['name', error.name],
  ['message', error.message],
  ['stack', error.stack],
  ...(error.cause === undefined ? [] : [['cause', error.cause] as [string, unknown]]),
  ...Object.entries(error).filter(([key]) => key !== 'name' && key !== 'cause'),
]
