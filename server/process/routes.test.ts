import { expect, test } from 'vitest'
import { Routes } from './routes'

const routes = new Routes({
  staticRoutes: [{ page: '/api/answers', regex: '^/api/answers(?:/)?$' }],
  dynamicRoutes: [
    { page: '/[locale]/join/[code]', regex: '^/([^/]+?)/join/([^/]+?)(?:/)?$' },
    { page: '/[locale]/[...rest]', regex: '^/([^/]+?)/(.+?)(?:/)?$' },
  ],
})

test.each([
  ['/api/answers', '/api/answers'],
  ['/api/answers?for=Ada', '/api/answers'],
  ['/en/join/SECRET', '/[locale]/join/[code]'],
  ['/en/ada@example.org', 'file'],
  ['/_next/static/chunks/ab.js', '/_next'],
  ['/fonts/plex.woff2', 'file'],
  ['/api/ada', '/[locale]/[...rest]'],
  ['/', 'other'],
  ['*', 'other'],
])('%s is %s', (url, route) => {
  expect(routes.find(url)).toBe(route)
})
