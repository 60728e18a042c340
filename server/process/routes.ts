import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Route {
  readonly page: string
  readonly regex: string
}

interface RoutesManifest {
  readonly staticRoutes: readonly Route[]
  readonly dynamicRoutes: readonly Route[]
}

/**
 * Finds the route of an address, as `/[locale]/learn/[lesson]`: what people named or typed is not in it, and there are
 * as many of them as pages, so that logs and metrics may hold it.
 */
export class Routes {
  readonly #routes: readonly { readonly page: string; readonly pattern: RegExp }[]

  constructor({ staticRoutes, dynamicRoutes }: RoutesManifest) {
    this.#routes = [...staticRoutes, ...dynamicRoutes]
      .filter(({ page }) => !page.startsWith('/_'))
      .map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  }

  find(url: string): string {
    const [path = '/'] = url.split('?', 1)
    if (path.startsWith('/_next/')) return '/_next'
    const [last = ''] = path.split('/').slice(-1)
    if (last.includes('.')) return 'file'
    return this.#routes.find(({ pattern }) => pattern.test(path))?.page ?? 'other'
  }
}

/** Reads the routes that the build found. While developing there may be none yet. */
export function readRoutes(): Routes {
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.NEXT_DIST_DIR ?? '.next',
    'routes-manifest.json',
  )
  try {
    return new Routes(JSON.parse(readFileSync(file, 'utf8')) as RoutesManifest)
  } catch {
    return new Routes({ staticRoutes: [], dynamicRoutes: [] })
  }
}
