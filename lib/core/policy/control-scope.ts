import type { Question } from './question.ts'
import { RCP_SERVICES } from './rcp-services.ts'
import type { RequestPrincipal } from './request-principal.ts'

/** Whether control policies concern a request at all. */
export type ControlScope = 'applies' | 'exempt' | 'unknown'

/** A service-linked role is told by its path. https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
export const isServiceLinked = (principal: RequestPrincipal): boolean =>
  principal.kind === 'role' && principal.arn.includes(':role/aws-service-role/')

/**
 * Service control policies bind the users, roles and root users of member accounts: not the management account, not
 * service-linked roles, not services, not anybody outside.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function serviceControlScope({ caller }: Question): ControlScope {
  const { principal, standing } = caller
  switch (principal.kind) {
    case 'service':
    case 'federated':
    case 'anonymous':
      return 'exempt'
    case 'role':
    case 'user':
    case 'root':
    case 'federated-user':
    case 'account':
      if (isServiceLinked(principal)) return 'exempt'
      if (standing === 'unknown') return 'unknown'
      return standing === 'member' ? 'applies' : 'exempt'
  }
}

/**
 * Resource control policies bind whoever asks, but only for the services that support them.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function resourceControlScope({ caller, target }: Question): ControlScope {
  const levels = target.resourceControl
  if (levels.seen && levels.value.length === 0) return 'exempt'
  if (isServiceLinked(caller.principal)) return 'exempt'
  return RCP_SERVICES.has(target.arn.split(':', 3)[2] ?? '') ? 'applies' : 'exempt'
}
