import type { Gap } from '#lib/core/model/coverage.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'

/** One pass of discovery: its clients, and what it has lost so far. */
export class Discovery {
  readonly aws: AwsClients
  /** In the Region where Organizations itself lives: services of a Region know its resources there alone. */
  readonly global: AwsClients
  readonly gaps: Gap[] = []

  constructor(aws: AwsClients, global: AwsClients) {
    this.aws = aws
    this.global = global
  }

  /** The answer, or null and a gap in the ledger. */
  async ask<T>(action: string, subject: string | null, read: () => Promise<T>): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      this.gaps.push(gap(error, { action, subject }))
      return null
    }
  }
}
