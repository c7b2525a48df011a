export interface LambdaRoute {
  readonly action: string
  readonly input: Readonly<Record<string, string>>
}

const OF_FUNCTION: Readonly<Record<string, string>> = {
  '': 'GetFunction',
  aliases: 'ListAliases',
  'code-signing-config': 'GetFunctionCodeSigningConfig',
  concurrency: 'GetFunctionConcurrency',
  configuration: 'GetFunctionConfiguration',
  'event-invoke-config': 'GetFunctionEventInvokeConfig',
  'function-scaling-config': 'GetFunctionScalingConfig',
  policy: 'GetPolicy',
  'provisioned-concurrency': 'ListProvisionedConcurrencyConfigs',
  'recursion-config': 'GetFunctionRecursionConfig',
  'runtime-management-config': 'GetRuntimeManagementConfig',
  url: 'GetFunctionUrlConfig',
  urls: 'ListFunctionUrlConfigs',
  versions: 'ListVersionsByFunction',
}

/** The action of a GET on Lambda's REST interface, or null when Lambda has none there. */
export function lambdaRoute(path: string, query: URLSearchParams): LambdaRoute | null {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent)
  const [, collection = '', name, sub = '', detail] = segments
  const found = route({ collection, name, sub, detail })
  if (found === null) return null
  return { action: found.action, input: { ...Object.fromEntries(query), ...found.input } }
}

interface Segments {
  readonly collection: string
  readonly name: string | undefined
  readonly sub: string
  readonly detail: string | undefined
}

function route({ collection, name, sub, detail }: Segments): LambdaRoute | null {
  switch (collection) {
    case 'functions':
      return functionRoute(name, sub, detail)
    case 'event-source-mappings':
      return plain('ListEventSourceMappings')
    case 'layers':
      return layerRoute(name, sub, detail)
    case 'account-settings':
      return plain('GetAccountSettings')
    case 'code-signing-configs':
      return signingRoute(name, sub)
    case 'capacity-providers':
      return providerRoute(name, sub)
    case 'tags':
      return name === undefined ? null : { action: 'ListTags', input: { Resource: name } }
    case 'resource-policy':
      return name === undefined
        ? null
        : { action: 'GetResourcePolicy', input: { ResourceArn: name } }
    default:
      return null
  }
}

const plain = (action: string): LambdaRoute => ({ action, input: {} })

function functionRoute(
  name: string | undefined,
  sub: string,
  detail: string | undefined,
): LambdaRoute | null {
  if (name === undefined) return plain('ListFunctions')
  const input = { FunctionName: name }
  if (sub === 'event-invoke-config' && detail === 'list') {
    return { action: 'ListFunctionEventInvokeConfigs', input }
  }
  if (sub === 'aliases' && detail !== undefined) return null
  const action = OF_FUNCTION[sub]
  return action === undefined ? null : { action, input }
}

function layerRoute(
  name: string | undefined,
  sub: string,
  version: string | undefined,
): LambdaRoute | null {
  if (name === undefined) return plain('ListLayers')
  if (sub !== 'versions') return null
  if (version === undefined) return { action: 'ListLayerVersions', input: { LayerName: name } }
  return { action: 'GetLayerVersionPolicy', input: { LayerName: name, VersionNumber: version } }
}

function signingRoute(name: string | undefined, sub: string): LambdaRoute | null {
  if (name === undefined) return plain('ListCodeSigningConfigs')
  if (sub !== 'functions') return null
  return { action: 'ListFunctionsByCodeSigningConfig', input: { CodeSigningConfigArn: name } }
}

function providerRoute(name: string | undefined, sub: string): LambdaRoute | null {
  if (name === undefined) return plain('ListCapacityProviders')
  const input = { CapacityProviderName: name }
  if (sub === '') return { action: 'GetCapacityProvider', input }
  if (sub === 'function-versions')
    return { action: 'ListFunctionVersionsByCapacityProvider', input }
  return null
}
