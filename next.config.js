/** Data pages carry `no-store`: what they show depends on the viewer and is stale within minutes. */
const HEADERS = [
  { key: 'Cache-Control', value: 'no-store' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run verify` checks the types of the whole tree; checking them again here doubles the build time.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    '@zip.js/zip.js',
    '@prisma/adapter-pg',
    'pg',
    'pg-query-stream',
    'pino',
    'shiki',
  ],
  headers: async () => [
    { source: '/((?!_next/static).*)', headers: HEADERS },
    {
      source: '/_next/static/:path*',
      headers: HEADERS.filter(({ key }) => key !== 'Cache-Control'),
    },
  ],
}

export default config
