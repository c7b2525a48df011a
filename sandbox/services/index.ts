import { ec2 } from '#sandbox/services/ec2/ec2.ts'
import { lambda } from '#sandbox/services/lambda/lambda.ts'
import { account } from './account.ts'
import type { Handlers } from './handler.ts'
import { iam } from './iam.ts'
import { organizations } from './organizations.ts'
import { serviceQuotas } from './service-quotas.ts'
import { tagging } from './tagging.ts'

/** Actions by the service's name in the credential scope; STS is made by the sandbox, which knows its keys. */
export const SERVICES: Readonly<Record<string, Handlers>> = {
  account,
  ec2,
  iam,
  lambda,
  organizations,
  servicequotas: serviceQuotas,
  tagging,
}
