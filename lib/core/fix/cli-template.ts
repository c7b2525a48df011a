/** A remediation's AWS CLI line in its parts, placeholders still in it. */
export interface CliTemplate {
  /** "lambda update-function-configuration" */
  readonly call: string
  /** By flag, what stands behind it. */
  readonly flags: ReadonlyMap<string, string>
}

/** Null for what is not one call of the AWS CLI. */
export function cliTemplate(line: string): CliTemplate | null {
  const [, service, verb, rest = ''] = /^aws (\S+) (\S+)(.*)$/s.exec(line) ?? []
  if (service === undefined || verb === undefined) return null
  const flags = new Map<string, string>()
  for (const [, flag, value = ''] of rest.matchAll(/ (--[a-z0-9-]+)[ =]?((?:(?! --).)*)/gs)) {
    if (flag !== undefined) flags.set(flag, value.trim())
  }
  return { call: `${service} ${verb}`, flags }
}
