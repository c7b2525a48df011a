import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contentPolicy, TOAST_STYLES } from '#lib/auth/content-policy.ts'

const directive = (policy: string, name: string) =>
  policy.split('; ').find((one) => one.startsWith(`${name} `))

it('lets no script and no style sheet in without the nonce', () => {
  const policy = contentPolicy('abc', false)
  expect(directive(policy, 'script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(directive(policy, 'style-src')).toBe(
    `style-src 'self' 'nonce-abc' ${TOAST_STYLES.join(' ')}`,
  )
  expect(policy.match(/unsafe-\w+/g)).toEqual(['unsafe-inline'])
  expect(directive(policy, 'style-src-attr')).toBe("style-src-attr 'unsafe-inline'")
})

it('knows the style sheet of the toasts, as it is installed', () => {
  const source = readFileSync('node_modules/sonner/dist/index.mjs', 'utf8')
  const [, literal = ''] = /^__insertCSS\((".*")\);?$/m.exec(source) ?? []
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect([hashOf(''), hashOf(JSON.parse(literal))]).toEqual(TOAST_STYLES)
})
