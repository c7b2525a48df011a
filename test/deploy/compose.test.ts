import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseEnvironment } from '#lib/env.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
const { services } = parse(text, { merge: true })
const dockerfile = readFileSync(join(ROOT, 'deploy', 'Dockerfile'), 'utf8')

/** What compose makes of `${NAME}`, `${NAME:-default}` and `${NAME:?sentence}`. */
const interpolate = (value: string, given: Readonly<Record<string, string>>): string =>
  value.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name, kind, rest) => {
    if (given[name] !== undefined) return given[name]
    if (kind === '?') throw new Error(rest)
    return rest ?? ''
  })

const environmentOf = (service: string, given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries<string>(services[service].environment).map(([name, value]) => [
      name,
      interpolate(value, given),
    ]),
  )

const GIVEN = {
  POSTGRES_PASSWORD: 'p4ssw0rd',
  DEMARC_FINGERPRINT_KEY: 'f'.repeat(64),
  DEMARC_SECRET: 's'.repeat(64),
  DEMARC_PUBLIC_URL: 'https://demarc.example.com',
  DEMARC_PROVIDERS: JSON.stringify([
    {
      id: 'okta',
      issuer: 'https://example.okta.com',
      clientId: 'demarc',
      clientSecret: 'c'.repeat(32),
    },
  ]),
}

describe('docker-compose.yml', () => {
  it('has the four services', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'migrate', 'web', 'worker'])
  })

  it('shows nothing to other machines, and the database to nobody', () => {
    expect(services.web.ports.map((port: string) => interpolate(port, {}))).toEqual([
      '127.0.0.1:3000:3000',
    ])
    const others = ['postgres', 'migrate', 'worker'].map((name) => services[name].ports)
    expect(others).toEqual([undefined, undefined, undefined])
  })

  it.each(['migrate', 'web', 'worker'])('runs %s with as little as it needs', (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/npm prune --omit=dev/)
  })

  it.each(Object.keys(GIVEN))('has no default %s', (name) => {
    const rest = Object.fromEntries(Object.entries(GIVEN).filter(([given]) => given !== name))
    expect(() =>
      ['postgres', 'migrate', 'web', 'worker'].map((service) => environmentOf(service, rest)),
    ).toThrow(name)
  })

  it.each(['migrate', 'web', 'worker'])('gives %s an environment that it accepts', (service) => {
    const parsed = parseEnvironment(environmentOf(service, GIVEN))
    expect(parsed).toMatchObject({ ok: true, environment: { DEMARC_SOURCE: 'aws' } })
  })

  it.each(['web', 'worker'])(
    'starts %s after the migrations, and watches its health',
    (service) => {
      expect(services[service].depends_on.migrate.condition).toBe('service_completed_successfully')
      const [kind, program, entry] = services[service].healthcheck.test
      expect([kind, program]).toEqual(['CMD', 'node'])
      expect(existsSync(join(ROOT, entry))).toBe(true)
    },
  )

  it('migrates once the database answers', () => {
    expect(services.migrate.depends_on.postgres.condition).toBe('service_healthy')
    expect(services.postgres.healthcheck.test.join(' ')).toContain('pg_isready')
  })

  it.each(['migrate', 'web', 'worker'])('runs a program of the tree as %s', (service) => {
    const [program, entry] = services[service].command
    expect(program).toBe('node')
    expect(existsSync(join(ROOT, entry))).toBe(true)
    expect(services[service].build.dockerfile).toBe('deploy/Dockerfile')
  })
})

describe('deploy/Dockerfile', () => {
  it('runs on the Node that is pinned, and not as root', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const [major] = dependencies.node.split('.')
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    expect(bases).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`])
    expect(dockerfile).toMatch(/^USER node$/m)
  })

  it('copies no secrets into the image', () => {
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.env.*', 'node_modules']))
  })
})
