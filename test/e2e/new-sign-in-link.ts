import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const TOOLS = join(import.meta.dirname, '..', '..', 'tools')

/** `npm run sign-in-link`, for the product of this run. A link that is made later makes it worthless. */
export async function newSignInLink(): Promise<string> {
  const words = [join(TOOLS, 'surrounded.ts'), '--database', join(TOOLS, 'sign-in-link.ts')]
  const { DATABASE_URL: _ours, ...environment } = process.env
  const env = { ...environment, DEMARC_HOME: process.env['PRODUCT_HOME'] }
  const { stdout } = await promisify(execFile)(process.execPath, words, { env })
  return stdout.trim()
}
