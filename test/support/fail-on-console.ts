import { afterEach, beforeEach, vi } from 'vitest'

const refuse =
  (level: string) =>
  (...parts: readonly unknown[]): never => {
    throw new Error(`console.${level} was called: ${parts.map(String).join(' ')}`)
  }

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(refuse('error'))
  vi.spyOn(console, 'warn').mockImplementation(refuse('warn'))
})

afterEach(() => {
  vi.restoreAllMocks()
})
