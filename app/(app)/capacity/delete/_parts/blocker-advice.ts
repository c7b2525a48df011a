import type { Blocker } from '#lib/core/capacity/deletion-blockers.ts'
import { interfaceWords } from '../../_parts/interface-cells.tsx'

/** What to do about one thing that stands in the way. */
export function blockerAdvice(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'rule-of-group':
      return 'Take the rule that names it out of this group.'
    case 'function':
      return 'Give it other subnets or groups, or delete it; of a published version, delete the version.'
    case 'interface':
      return interfaceAdvice(blocker)
  }
}

function interfaceAdvice({
  lambda,
  interfaceKind,
}: Extract<Blocker, { kind: 'interface' }>): string {
  if (lambda === null)
    return `It is no interface of Lambda (${interfaceKind}): delete what it belongs to.`
  switch (lambda.state) {
    case 'matched':
      return 'Functions below use it. Move or delete all of them, published versions too; Lambda deletes it within 20 minutes.'
    case 'edited':
      return `Its groups were changed outside Lambda. Set them back, or redeploy ${lambda.functionArn.split(':')[6]}.`
    case 'orphan':
      return 'Nothing uses it any more. Wait: Lambda deletes it within 20 minutes.'
    case 'stuck':
      return lambda.why === 'role-gone'
        ? 'Lambda deletes it as the role that made it, and that role is gone: ask AWS Support to delete it. Next time keep a role until its interfaces are gone, 20 minutes after the last function.'
        : `It is ${interfaceWords(lambda)}: ask AWS Support when no function of another account explains it.`
    case 'unknown':
      return 'What explains it could not be read.'
  }
}
