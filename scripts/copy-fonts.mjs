// Puts the Korean fonts where only Korean pages ask for them: their hundreds of slices would otherwise weigh on
// the style sheet of every page. Latin fonts are few and come with the style sheet.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'node_modules/@fontsource/ibm-plex-sans-kr')
const target = join(root, 'public/fonts')
const weights = [400, 600]

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const sheet = weights
  .map((weight) => readFileSync(join(source, `${weight}.css`), 'utf8'))
  .join('\n')
  .replaceAll('url(./files/', 'url(')
  .replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
writeFileSync(join(target, 'plex-sans-kr.css'), sheet)
for (const file of readdirSync(join(source, 'files'))) {
  if (weights.some((weight) => file.endsWith(`-${weight}-normal.woff2`))) {
    cpSync(join(source, 'files', file), join(target, file))
  }
}
