import { allOf, anyOf } from '../found.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const sharedFileSystemRoot: Rule<'version'> = {
  id: 'shared-file-system-root',
  area: 'configuration',
  severity: 'medium',
  target: 'version',
  title: 'Mounts the root of a shared file system, or one that is not encrypted',
  rationale: 'Through the root the function reads and changes what other systems keep there.',
  remediation: {
    text: 'Mount an access point with a directory and a POSIX user of its own, on an encrypted file system.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html'],
  controls: { nist80053: ['AC-6', 'SC-28'] },
  catalogue: ['CFG-32'],
  gate: 'Only functions that mount a file system.',
  judge: (fn) => {
    if (fn.configuration.fileSystems.length === 0) return notApplicable('It mounts no file system.')
    const open = anyOf(
      fn.accessPoints,
      ({ rootDirectory, posixUserId, encrypted }) =>
        rootDirectory === '/' || posixUserId === 0 || encrypted === false,
    )
    if (open.hit !== null) {
      const { arn, rootDirectory, posixUserId, encrypted } = open.hit
      return fail(
        {
          accessPoint: arn,
          root: rootDirectory ?? 'not said',
          user: String(posixUserId ?? 'caller'),
          encrypted: String(encrypted ?? 'not said'),
        },
        at('file-access-point', arn),
      )
    }
    if (open.blind !== null) return unknown(open.blind, 'file-access-point')
    const read = allOf(fn.accessPoints)
    const said =
      read.seen &&
      read.value.length > 0 &&
      read.value.every(
        ({ rootDirectory, encrypted }) => rootDirectory !== null && encrypted !== null,
      )
    return said ? pass : unknown('not-collected', 'file-access-point')
  },
}
