import { z } from 'zod'
import {
  type FunctionFilters,
  MIN_SEARCH_CHARACTERS,
  parseFunctionFilters,
} from '../model/function-filters.ts'
import {
  accountsParameter,
  flagParameter,
  listParameter,
  regionsParameter,
  textParameter,
  unitParameter,
} from './parameter.ts'
import type { QueryOf } from './query-of.ts'

/** The query of the functions' page, files and API. */
export const FUNCTION_QUERY: QueryOf<FunctionFilters> = {
  parameters: z.object({
    q: textParameter(
      `Part of the function's name or ARN, at least ${MIN_SEARCH_CHARACTERS} characters.`,
    ),
    account: accountsParameter,
    ou: unitParameter,
    region: regionsParameter,
    runtime: listParameter('Runtimes as AWS names them: any of them.'),
    package: listParameter('Zip or Image: any of them.'),
    architecture: listParameter('x86_64 or arm64: any of them.'),
    vpc: flagParameter('Whether the function is attached to a VPC.'),
    url: flagParameter('Whether it has a function URL.'),
    policy: flagParameter('Whether it has a resource policy.'),
    layer: textParameter('ARN of a layer, or of one of its versions.'),
    role: textParameter('ARN of the execution role.'),
    tag: textParameter('A tag: key, or key=value.'),
    vanished: flagParameter('Whether functions that are gone are meant, not those that exist.'),
  }),
  parse: parseFunctionFilters,
}
