export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: unknown
  readonly NotPrincipal?: unknown
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >
}

export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Id?: string
  readonly Statement: readonly Statement[]
}

export const document = (statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})

export const allow = (
  action: string | readonly string[],
  resource: string | readonly string[] = '*',
): Statement => ({ Effect: 'Allow', Action: action, Resource: resource })
