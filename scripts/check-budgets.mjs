// Prints and enforces how much JavaScript each page asks for before anything is touched: what its HTML names as
// scripts, compressed as a server would, without the legacy polyfills that modern browsers skip.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './lib/prepare.mjs'

const LESSON_MAX_KB = 195
const LESSON_ABOVE_EMPTY_MAX_KB = 60
const EMPTY_PAGE = 'empty-page'

const pagesFolder = join(root, '.next/server/app')
const sizes = new Map()

function sizeOf(script) {
  const file = join(root, '.next', script.replace(/^\/_next\//, '').replace(/\?.*$/, ''))
  if (!sizes.has(file))
    sizes.set(file, existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length : 0)
  return sizes.get(file)
}

function scriptsOf(html) {
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? []
  return [
    ...new Set(tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)[1])),
  ].filter((source) => source.startsWith('/_next/'))
}

function* htmlFiles(folder, prefix = '') {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory()) yield* htmlFiles(join(folder, entry.name), `${path}/`)
    else if (entry.name.endsWith('.html')) yield path
  }
}

const measured = [...htmlFiles(pagesFolder)].sort().map((path) => {
  const bytes = scriptsOf(readFileSync(join(pagesFolder, path), 'utf8')).reduce(
    (sum, script) => sum + sizeOf(script),
    0,
  )
  return { page: path.replace(/\.html$/, ''), kilobytes: bytes / 1000 }
})

const empty = measured.find(({ page }) => page.endsWith(EMPTY_PAGE))?.kilobytes ?? 0
const failures = []
for (const { page, kilobytes } of measured) {
  const isLesson = /^(en|ko)\/learn\/.+/.test(page)
  const isTooLarge = isLesson && (kilobytes > LESSON_MAX_KB || kilobytes - empty > LESSON_ABOVE_EMPTY_MAX_KB)
  if (isTooLarge) failures.push(page)
  console.log(
    `${isTooLarge ? '✕' : ' '} ${page.padEnd(44)} ${kilobytes.toFixed(1).padStart(7)} kB  ${(kilobytes - empty).toFixed(1).padStart(7)} kB above an empty page`,
  )
}
console.log(
  `\nA lesson may ask for ${LESSON_MAX_KB} kB, and ${LESSON_ABOVE_EMPTY_MAX_KB} kB above an empty page (gzip, modern scripts).`,
)
if (empty === 0) {
  console.error('There is no empty page to compare with: app/(measure)/empty-page is missing from the build.')
  process.exit(1)
}
if (failures.length > 0) {
  console.error(
    `Too large: ${failures.join(', ')}. Load later what a reader does not need at once (next/dynamic, import()).`,
  )
  process.exit(1)
}
