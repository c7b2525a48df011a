import { type Arn, arn, parseArn } from './arn.ts'

export interface FunctionArnParts {
  readonly partition: string
  readonly region: string
  readonly accountId: string
  readonly functionName: string
  /** A version number, an alias name or `$LATEST`; null when the ARN is unqualified. */
  readonly qualifier: string | null
}

/** The parts of a Lambda function ARN, or null when it is something else. https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
export function parseFunctionArn(text: string): FunctionArnParts | null {
  const parts = parseArn(text)
  if (parts?.service !== 'lambda') return null
  const [type, functionName, qualifier, ...more] = parts.resource.split(':')
  if (type !== 'function' || !functionName || more.length > 0) return null
  const { partition, region, accountId } = parts
  return { partition, region, accountId, functionName, qualifier: qualifier ?? null }
}

/** The unqualified ARN of the function that a qualified or unqualified ARN names. Throws a RangeError on any other ARN. */
export function unqualified(text: string): Arn {
  const parts = parseFunctionArn(text)
  if (parts === null) throw new RangeError(`"${text}" is not a Lambda function ARN`)
  const { partition, region, accountId, functionName } = parts
  return arn(`arn:${partition}:lambda:${region}:${accountId}:function:${functionName}`)
}
