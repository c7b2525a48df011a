import { parseFunctionArn } from './function-arn.ts'

export interface FunctionPlace {
  readonly accountId: string
  readonly region: string
  readonly functionName: string
}

/** The page of a function. */
export const functionPath = ({ accountId, region, functionName }: FunctionPlace): string =>
  `/functions/${accountId}/${region}/${encodeURIComponent(functionName)}`

/** The page of the function that an ARN names, whatever its qualifier; null for any other ARN. */
export function functionPathOfArn(arn: string): string | null {
  const parts = parseFunctionArn(arn)
  return parts === null ? null : functionPath(parts)
}
