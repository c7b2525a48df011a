import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const HOLDER = z.object({
  pid: z.number().int().positive(),
  address: z.string().nullable(),
  children: z.array(z.number().int().positive()).readonly(),
})
export type Holder = z.output<typeof HOLDER>

/** Who holds a state folder, as its lock says; null when nobody does. */
export function readHolder(folder: string): Holder | null {
  try {
    return HOLDER.parse(JSON.parse(readFileSync(join(folder, 'start.lock'), 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
