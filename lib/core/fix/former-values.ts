import type { FormerValues } from './rollback-command.ts'

/** By flag of the CLI, the field of a stored record that it sets, and how the flag writes it. */
const FIELDS: readonly (readonly [string, string, (value: string) => string])[] = [
  ['--runtime', 'runtime', String],
  ['--timeout', 'timeoutSeconds', String],
  ['--memory-size', 'memoryMb', String],
  ['--tracing-config', 'tracingMode', (mode) => `Mode=${mode}`],
  ['--kms-key-arn', 'kmsKeyArn', String],
  ['--role', 'roleArn', String],
  ['--ephemeral-storage', 'ephemeralStorageMb', (size) => `Size=${size}`],
  ['--auth-type', 'authType', String],
]

/** What the records that a finding was read from say of what its fix would change. */
export function formerValues(records: readonly unknown[]): FormerValues {
  const former: Record<string, string> = {}
  for (const facts of records) {
    if (typeof facts !== 'object' || facts === null) continue
    const fields = new Map(Object.entries(facts))
    for (const [flag, field, written] of FIELDS) {
      const value: unknown = fields.get(field)
      if (typeof value === 'string' || typeof value === 'number') {
        former[flag] = written(String(value))
      }
    }
  }
  return former
}
