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
  serverExternalPackages: ['mdx-bundler', 'esbuild', '@mdx-js/esbuild'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders() }],
}

export default createNextIntlPlugin('./app/i18n/request.ts')(config)
