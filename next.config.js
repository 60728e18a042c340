import createNextIntlPlugin from 'next-intl/plugin'
import { securityHeaders } from './app/security-headers.mjs'

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // npm test checks the types of everything once; a start on a fresh clone need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The MDX compiler brings esbuild; both stay outside the bundle and run only while pages are prerendered.
  serverExternalPackages: ['mdx-bundler', 'esbuild', '@mdx-js/esbuild', 'prom-client'],
  // The proxy leaves addresses with a dot to files. Where there is no such file, as for /favicon.ico, the address would
  // be taken for a language and end in a server error.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{ source: '/:file((?!api/|_next/)(?:[^/]+/)*[^/]*\\.[^/]*)', destination: '/en/not-found' }],
    fallback: [],
  }),
  headers: async () => [
    { source: '/((?!embed/).*)', headers: securityHeaders() },
    { source: '/embed/:path*', headers: securityHeaders({ mayBeFramed: true }) },
  ],
}

export default createNextIntlPlugin('./app/i18n/request.ts')(config)
