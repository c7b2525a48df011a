const isAws = (name: string): boolean => name.startsWith('AWS_')

/** The environment without anything that the AWS SDK reads: for processes that have no business with AWS. */
export function withoutAws(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !isAws(name))
  return Object.assign({ NODE_ENV: environment.NODE_ENV }, Object.fromEntries(kept))
}

export interface SandboxAddress {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/**
 * The environment of a process that talks to the sandbox alone: credentials of this machine, in variables, files or
 * instance metadata, are out of its reach.
 */
export function forSandbox(
  environment: NodeJS.ProcessEnv,
  sandbox: SandboxAddress,
): NodeJS.ProcessEnv {
  return {
    ...withoutAws(environment),
    AWS_ENDPOINT_URL: sandbox.endpoint,
    AWS_REGION: sandbox.region,
    AWS_ACCESS_KEY_ID: sandbox.accessKeyId,
    AWS_SECRET_ACCESS_KEY: sandbox.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}
