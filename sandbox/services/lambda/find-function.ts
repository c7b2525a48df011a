import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, textOf } from '#sandbox/http/call.ts'
import { functionArn } from '#sandbox/world/place.ts'
import type { SandboxFunction, WireConfiguration } from '#sandbox/world/sandbox-function.ts'
import type { World } from '#sandbox/world/world.ts'

export interface Named {
  readonly fn: SandboxFunction
  readonly qualifier: string | null
}

const NAMED =
  /^(?:arn:[^:]+:lambda:[^:]+:(\d{12}):|(\d{12}):)?(?:function:)?([A-Za-z0-9_.-]+?)(?::([A-Za-z0-9$_.-]+))?$/

/** The function that a name, partial ARN or ARN names, in the caller's account·Region; 404 as Lambda words it. */
export function findFunction(call: Call, world: World, member = 'FunctionName'): Named {
  const text = textOf(call, member) ?? ''
  const [, arnAccount, partialAccount, name = '', inName] = NAMED.exec(text) ?? []
  const account = arnAccount ?? partialAccount ?? call.accountId
  if (account !== call.accountId) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${call.principalArn} is not authorized to perform: lambda:${call.action} on resource: ${text}`,
      403,
    )
  }
  const qualifier = textOf(call, 'Qualifier') ?? inName ?? null
  const fn = world.region(call).find(name)
  if (fn === null) {
    throw notFound(`Function not found: ${functionArn(call, name, qualifier ?? undefined)}`)
  }
  return { fn, qualifier }
}

export const notFound = (message: string): AwsError =>
  new AwsError('ResourceNotFoundException', message, 404)

/** The configuration that a qualifier points to: a version, an alias' version, or $LATEST. */
export function configurationOf({ fn, qualifier }: Named): WireConfiguration {
  const alias = fn.aliases.find((one) => one['Name'] === qualifier)
  const version = String(alias?.['FunctionVersion'] ?? qualifier ?? '$LATEST')
  const found = fn.configurations.find((one) => one.Version === version)
  if (found === undefined) throw notFound(`Function not found: ${fn.arn}:${version}`)
  return found
}
