/** One call to AWS, after its protocol and credentials were read. */
export interface Call {
  readonly service: string
  readonly region: string
  readonly action: string
  /** The account that the credentials belong to. */
  readonly accountId: string
  readonly principalArn: string
  /** Path and query members (Lambda, account), form members (EC2, IAM, STS) or the JSON body's members. */
  readonly input: Readonly<Record<string, unknown>>
}

/** A member as text, or null when it was not sent. */
export function textOf(call: Call, name: string): string | null {
  const value = call.input[name]
  if (value === undefined || value === null || value === '') return null
  return String(value)
}

/** A member as a whole number, or `otherwise` when it was not sent or is none. */
export function numberOf(call: Call, name: string, otherwise: number): number {
  const value = Number(call.input[name] ?? Number.NaN)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}
