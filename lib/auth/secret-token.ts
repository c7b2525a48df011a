import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, for a cookie or a link. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. It has too many bits to be guessed from the hash, so the hash need not be slow. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')
