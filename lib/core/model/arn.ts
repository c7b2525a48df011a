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
  if (!text.startsWith('arn:')) return null
  const service = text.indexOf(':', 4) + 1
  const region = service === 0 ? 0 : text.indexOf(':', service) + 1
  const account = region === 0 ? 0 : text.indexOf(':', region) + 1
  const resource = account === 0 ? 0 : text.indexOf(':', account) + 1
  if (resource === 0 || service === 5 || region === service + 1) return null
  return {
    partition: text.slice(4, service - 1),
    service: text.slice(service, region - 1),
    region: text.slice(region, account - 1),
    accountId: text.slice(account, resource - 1),
    resource: text.slice(resource),
  }
}

export const isArn = (text: string): text is Arn => parseArn(text) !== null

/** Throws a RangeError that names the text when it is not an ARN. */
export function arn(text: string): Arn {
  if (isArn(text)) return text
  throw new RangeError(
    `"${text}" is not an ARN: expected arn:partition:service:region:account:resource`,
  )
}
