import { ec2 } from '#sandbox/services/ec2/ec2.ts'
import { lambda } from '#sandbox/services/lambda/lambda.ts'
import { cloudtrail } from '#sandbox/services/surroundings/cloudtrail.ts'
import { elasticFileSystem } from '#sandbox/services/surroundings/file-systems.ts'
import { guardduty } from '#sandbox/services/surroundings/guardduty.ts'
import { inspector2 } from '#sandbox/services/surroundings/inspector.ts'
import { kms } from '#sandbox/services/surroundings/kms.ts'
import { logs } from '#sandbox/services/surroundings/logs.ts'
import { sns, sqs } from '#sandbox/services/surroundings/messages.ts'
import { account } from './account.ts'
import type { Handlers } from './handler.ts'
import { iam } from './iam.ts'
import { organizations } from './organizations.ts'
import { serviceQuotas } from './service-quotas.ts'
import { tagging } from './tagging.ts'

/** Actions by the service's name in the credential scope; STS is made by the sandbox, which knows its keys. */
export const SERVICES: Readonly<Record<string, Handlers>> = {
  account,
  cloudtrail,
  ec2,
  elasticfilesystem: elasticFileSystem,
  guardduty,
  iam,
  inspector2,
  kms,
  lambda,
  logs,
  organizations,
  servicequotas: serviceQuotas,
  sns,
  sqs,
  tagging,
}
