import { ROOT_ID } from '#sandbox/world/organization-world.ts'
import type { SandboxUnit } from '#sandbox/world/sandbox-account.ts'

/** Units of the designed organization, by name; three levels below the root. */
export const UNITS = {
  security: 'ou-dmrc-security',
  infrastructure: 'ou-dmrc-platform0',
  workloads: 'ou-dmrc-workload',
  production: 'ou-dmrc-product0',
  cardholder: 'ou-dmrc-cardhold',
  nonProduction: 'ou-dmrc-nonprod0',
  acquired: 'ou-dmrc-acquired',
  closed: 'ou-dmrc-closed00',
} as const

const unit = (id: string, name: string, parentId: string): SandboxUnit => ({ id, name, parentId })

export const STORY_UNITS: readonly SandboxUnit[] = [
  unit(UNITS.security, 'Security', ROOT_ID),
  unit(UNITS.infrastructure, 'Infrastructure', ROOT_ID),
  unit(UNITS.workloads, 'Workloads', ROOT_ID),
  unit(UNITS.production, 'Production', UNITS.workloads),
  unit(UNITS.cardholder, 'Cardholder Data', UNITS.production),
  unit(UNITS.nonProduction, 'Non-Production', UNITS.workloads),
  unit(UNITS.acquired, 'Acquired', ROOT_ID),
  unit(UNITS.closed, 'Closed', ROOT_ID),
]
