import { shellWord } from '../rules/fill-snippet.ts'
import { cliTemplate } from './cli-template.ts'
import { verifyCommand } from './verify-command.ts'

/** By the call that fixes, the call that takes it back, with the flags that both take. */
const OPPOSITES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'lambda put-function-concurrency': [
    'lambda delete-function-concurrency',
    '--function-name',
    '--region',
  ],
  'lambda put-function-code-signing-config': [
    'lambda delete-function-code-signing-config',
    '--function-name',
    '--region',
  ],
  'iam attach-role-policy': ['iam detach-role-policy', '--role-name', '--policy-arn'],
  'iam detach-role-policy': ['iam attach-role-policy', '--role-name', '--policy-arn'],
  'iam put-role-policy': ['iam delete-role-policy', '--role-name', '--policy-name'],
  'kms enable-key-rotation': ['kms disable-key-rotation', '--region', '--key-id'],
  'logs associate-kms-key': ['logs disassociate-kms-key', '--region', '--log-group-name'],
  'logs put-retention-policy': ['logs delete-retention-policy', '--region', '--log-group-name'],
}

/** Flags whose former value is in the stored record. */
export type FormerValues = Readonly<Record<string, string>>

/**
 * The lines that take a fix back, placeholders still in them: its opposite, or itself with the values that were there when it was
 * last read; else what to save before. Null for a line that changes nothing.
 */
export function rollbackCommand(cli: string, former: FormerValues): string | null {
  const template = cliTemplate(cli)
  if (template === null) return null
  const opposite = OPPOSITES[template.call]
  if (opposite !== undefined) {
    const [call, ...flags] = opposite
    return line(
      call,
      flags.map((flag) => [flag, template.flags.get(flag) ?? '']),
    )
  }
  const changed = [...template.flags.keys()].filter((flag) => !PLACE.has(flag))
  if (changed.length > 0 && changed.every((flag) => Object.hasOwn(former, flag))) {
    return line(
      template.call,
      [...template.flags].map(([flag, value]) =>
        PLACE.has(flag) ? [flag, value] : [flag, shellWord(former[flag] ?? '')],
      ),
    )
  }
  const reading = verifyCommand(cli)
  return reading === null
    ? null
    : `# Before the fix, keep what is there:\n${reading} > before.json\n# To go back, set the same fields to what before.json says.`
}

const PLACE: ReadonlySet<string> = new Set(['--function-name', '--qualifier', '--region', '--name'])

const line = (call: string, flags: readonly (readonly [string, string])[]): string =>
  ['aws', call, ...flags.map(([flag, value]) => `${flag} ${value}`)].join(' ')
