declare const arnBrand: unique symbol
/** An Amazon Resource Name, any partition. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export type Arn = string & { readonly [arnBrand]: true }

export interface ArnParts {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly accountId: string
  readonly resource: string
}

/** The parts of an ARN, or null when the text is not one. The resource keeps its colons and slashes. */
export function parseArn(text: string): ArnParts | null {
  const [lead, partition, service, region, accountId, ...rest] = text.split(':')
  if (lead !== 'arn' || !partition || !service || region === undefined || accountId === undefined) {
    return null
  }
  if (rest.length === 0) return null
  return { partition, service, region, accountId, resource: rest.join(':') }
}

export const isArn = (text: string): text is Arn => parseArn(text) !== null

/** Throws a RangeError that names the text when it is not an ARN. */
export function arn(text: string): Arn {
  if (isArn(text)) return text
  throw new RangeError(
    `"${text}" is not an ARN: expected arn:partition:service:region:account:resource`,
  )
}
