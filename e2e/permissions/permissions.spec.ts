import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { ACCOUNTS } from './accounts'
import { ASSIGNMENTS } from './assignments'
import { makePerson, openScene, ROLES, type Person, type Role, type Scene } from './cast'
import { CLASSES } from './classes'
import { OWN_WORK } from './own-work'
import { PAGES } from './pages'
import type { Row } from './rows'

/** Who gets what: every role with every page, action and route. */
const TABLE: readonly Row[] = [...PAGES, ...OWN_WORK, ...ACCOUNTS, ...ASSIGNMENTS, ...CLASSES]

/** What the site answers, read from its files: `app/api/join/route.ts POST`. */
function whatIsThere(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => join('app', file))
  const routes = files
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map(
        ([method]) => `${file} ${method}`,
      ),
    )
  const pages = files.filter((file) => file.endsWith('/page.tsx')).map((file) => `${file} GET`)
  return [...new Set([...routes, ...pages])].sort()
}

const nameOf = ({ file, method, does, asks }: Row) => `${does}: ${file} ${method}${asks ? ` (${asks})` : ''}`

let scene: Scene
const cast = new Map<Role, Person>()

test.beforeAll(async ({ baseURL }) => {
  scene = await openScene(baseURL ?? '')
  for (const role of ROLES) cast.set(role, await makePerson(scene, role))
})

test.afterAll(async () => {
  for (const { request } of cast.values()) await request.dispose()
})

test('every page, action and route is in the table, and nothing else is', () => {
  const listed = new Set(TABLE.map(({ file, method }) => `${file} ${method}`))
  expect([...listed].sort()).toEqual(whatIsThere())
})

for (const row of TABLE) {
  test(nameOf(row), async () => {
    const found: Record<string, string> = {}
    for (const role of ROLES) found[role] = await statusFor(row, role)
    const expected = row.statuses.trim().split(/\s+/)
    expect(found).toEqual(Object.fromEntries(ROLES.map((role, place) => [role, expected[place]])))
  })
}

async function statusFor(row: Row, role: Role): Promise<string> {
  // Whoever is nobody becomes somebody by writing, so that nobody is always somebody new.
  const isOnce = row.isLast === true || role === 'nobody'
  const person = isOnce ? await makePerson(scene, role) : cast.get(role)
  if (!person) throw new Error(`Nobody plays the ${role}.`)
  const { path, data } = await row.target({ scene, role, person })
  // A connection that was idle for long is closed by the server, sometimes just as it is used again.
  const options = { method: row.method, data, maxRedirects: 0, maxRetries: 2 }
  const response = await person.request.fetch(path, options)
  if (isOnce) await person.request.dispose()
  return String(response.status())
}
