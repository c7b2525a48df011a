import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// No npm package carries the native schema engine; a network user may still name one in the environment.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
  new URL('./tools/schema-engine-shim.mjs', import.meta.url),
)

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Generating and validating need an address, but no database behind it.
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/demarc' },
})
