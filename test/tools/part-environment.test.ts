import { expect, it } from 'vitest'
import { forSandbox, withoutAws } from '#tools/start/part-environment.ts'

const MACHINE = {
  NODE_ENV: 'test',
  PATH: '/usr/bin',
  AWS_PROFILE: 'production-admin',
  AWS_ACCESS_KEY_ID: 'real',
  AWS_SECRET_ACCESS_KEY: 'real',
  AWS_SESSION_TOKEN: 'real',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/real',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2/real',
} as const

it('a process without business with AWS gets nothing of it', () => {
  expect(withoutAws(MACHINE)).toEqual({ NODE_ENV: 'test', PATH: '/usr/bin' })
})

it('a process on the sandbox can reach no credential of the machine', () => {
  const sandbox = {
    endpoint: 'http://127.0.0.1:4566',
    region: 'eu-central-1',
    accessKeyId: 'made-up-id',
    secretAccessKey: 'made-up',
  }
  expect(forSandbox(MACHINE, sandbox)).toEqual({
    NODE_ENV: 'test',
    PATH: '/usr/bin',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'made-up-id',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
})
