import type { AwsClients } from '../aws/clients.ts'
import type { Target } from '../source.ts'

/** A read that tells whether its action is granted. */
export type Probe = (aws: AwsClients, target: Target) => Promise<unknown>
