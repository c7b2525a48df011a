import type { Guardrail } from './guardrail.ts'
import { foreignLayer } from './guardrails/foreign-layer.ts'
import { functionOutsideApprovedNetwork } from './guardrails/function-outside-approved-network.ts'
import { functionOutsideVpc } from './guardrails/function-outside-vpc.ts'
import { passAnyRole } from './guardrails/pass-any-role.ts'
import { publicFunctionUrl } from './guardrails/public-function-url.ts'
import { publicPermission } from './guardrails/public-permission.ts'
import { unsignedCode } from './guardrails/unsigned-code.ts'

/** What an organization's service control policies may hold its administrators to. */
export const GUARDRAILS: readonly Guardrail[] = [
  functionOutsideVpc,
  functionOutsideApprovedNetwork,
  publicFunctionUrl,
  unsignedCode,
  foreignLayer,
  publicPermission,
  passAnyRole,
]
