/** One account·Region of the made-up organization. */
export interface Place {
  readonly accountId: string
  readonly region: string
}

export const functionArn = (place: Place, name: string, qualifier?: string): string =>
  `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}${qualifier ? `:${qualifier}` : ''}`

export const arnAt = (place: Place, service: string, resource: string): string =>
  `arn:aws:${service}:${place.region}:${place.accountId}:${resource}`

export const roleArn = (accountId: string, name: string): string =>
  `arn:aws:iam::${accountId}:role/${name}`
