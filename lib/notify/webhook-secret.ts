import { createHmac, hkdfSync } from 'node:crypto'

/** The secret of a rule: derived, so that the database alone does not know it. */
export function webhookSecret(key: string, salt: string): string {
  const bytes = hkdfSync('sha256', key, salt, 'demarc notification webhook', 32)
  return `whsec_${Buffer.from(bytes).toString('base64url')}`
}

/** HMAC-SHA256 over the time, a point and the body: whoever knows the secret can tell that the body is ours, whole and recent. */
export const webhookSignature = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
