import type { Call } from '#sandbox/http/call.ts'
import { numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { runtimeVersionArn } from '#sandbox/world/build-function.ts'
import { configurationOf, findFunction, type Named, notFound } from './find-function.ts'

/** One page of what a function has several of, under the member's name. */
function listed(call: Call, member: string, all: readonly XmlObject[]): XmlObject {
  const size = Math.min(50, numberOf(call, 'MaxItems', 50))
  const { items, next } = pageOf(all, { marker: textOf(call, 'Marker'), size })
  return next === null ? { [member]: items } : { [member]: items, NextMarker: next }
}

function withState(named: Named): XmlObject {
  const configuration = configurationOf(named)
  return { ...configuration, ...named.fn.stateAt(configuration.Version) }
}

/** Lambda's reads about one function. */
export const functionActions: Handlers = {
  GetFunction: (call, world) => {
    const named = findFunction(call, world)
    return {
      Configuration: withState(named),
      Code: {
        RepositoryType: 'S3',
        Location: `https://sandbox-code.invalid/${named.fn.name}.zip?X-Amz-Signature=made-up`,
      },
      Tags: named.fn.tags,
      ...(named.fn.reserved === null
        ? {}
        : { Concurrency: { ReservedConcurrentExecutions: named.fn.reserved } }),
    }
  },
  GetFunctionConfiguration: (call, world) => {
    return withState(findFunction(call, world))
  },
  ListVersionsByFunction: (call, world) => {
    const { configurations } = findFunction(call, world).fn
    const [latest, ...rest] = configurations
    const all = latest ? [{ ...latest, FunctionArn: `${latest.FunctionArn}:$LATEST` }, ...rest] : []
    return listed(call, 'Versions', all)
  },
  ListAliases: (call, world) => listed(call, 'Aliases', findFunction(call, world).fn.aliases),
  ListFunctionUrlConfigs: (call, world) =>
    listed(call, 'FunctionUrlConfigs', findFunction(call, world).fn.urls),
  ListFunctionEventInvokeConfigs: (call, world) =>
    listed(call, 'FunctionEventInvokeConfigs', findFunction(call, world).fn.asyncConfigs),
  ListProvisionedConcurrencyConfigs: (call, world) =>
    listed(call, 'ProvisionedConcurrencyConfigs', findFunction(call, world).fn.provisioned),
  GetFunctionConcurrency: (call, world) => {
    const { reserved } = findFunction(call, world).fn
    return reserved === null ? {} : { ReservedConcurrentExecutions: reserved }
  },
  GetFunctionRecursionConfig: (call, world) => ({
    RecursiveLoop: findFunction(call, world).fn.recursion,
  }),
  GetFunctionCodeSigningConfig: (call, world) => {
    const { fn } = findFunction(call, world)
    return fn.codeSigningConfigArn === null
      ? { FunctionName: fn.name }
      : { FunctionName: fn.name, CodeSigningConfigArn: fn.codeSigningConfigArn }
  },
  GetRuntimeManagementConfig: (call, world) => {
    const named = findFunction(call, world)
    const configuration = configurationOf(named)
    const mode = named.fn.runtimeUpdates[configuration.Version] ?? 'Auto'
    return {
      UpdateRuntimeOn: mode,
      FunctionArn: configuration.FunctionArn,
      ...(mode === 'Manual' ? { RuntimeVersionArn: runtimeVersionArn(configuration) } : {}),
    }
  },
  GetFunctionScalingConfig: (call, world) => ({
    FunctionArn: configurationOf(findFunction(call, world)).FunctionArn,
  }),
  ListTags: (call, world) => {
    const { fn, qualifier } = findFunction(call, world, 'Resource')
    if (qualifier !== null) throw notFound(`Tags belong to functions, not to ${qualifier}`)
    return { Tags: fn.tags }
  },
}
