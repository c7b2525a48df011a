import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

interface Keys {
  readonly sessionSecret: string
  readonly serverSecret: string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A text that only who has both secrets can read or change. */
export function sealed(text: string, keys: Keys): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The text again; null with other secrets, or when it was changed. */
export function unsealed(stored: Uint8Array, keys: Keys): string | null {
  const bytes = Buffer.from(stored)
  const cipher = createDecipheriv('aes-256-gcm', keyOf(keys), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const text = cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)).toString('utf8')
  try {
    cipher.final()
    return text
  } catch (error) {
    // Node has no class of its own for a tag that does not fit.
    if (error instanceof Error && /authenticate/.test(error.message)) return null
    throw error
  }
}

const keyOf = ({ sessionSecret, serverSecret }: Keys): Buffer =>
  Buffer.from(hkdfSync('sha256', sessionSecret, serverSecret, 'demarc provider tokens', 32))
