import type { NetworkInterface } from '#lib/core/model/network.ts'

/** Managed instances of Lambda are ordinary interfaces, told by their operator. https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html */
const MANAGED_INSTANCE_OPERATOR = 'scaler.lambda.amazonaws.com'

/** `lambda` for Hyperplane interfaces of Lambda, else AWS's own word for the type; `unnamed` when AWS gave none. */
export function interfaceKind(eni: NetworkInterface): string {
  if (eni.operatorPrincipal === MANAGED_INSTANCE_OPERATOR) return 'lambda-managed-instance'
  return eni.interfaceType ?? 'unnamed'
}

/** `interface-type=lambda` is the reliable test; `RequesterManaged` is false on Lambda's interfaces. */
export const isLambdaInterface = (eni: NetworkInterface): boolean => eni.interfaceType === 'lambda'
