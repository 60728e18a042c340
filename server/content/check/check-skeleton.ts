import { findLessonComponent } from '@/course/lesson-components'
import type { CheckContext } from './context'
import type { Outline, OutlineEntry } from './mdx-outline'

/**
 * Compares the two languages' components. Blocks must stand in the same order; inline components may change
 * places within their section, because each language has its own word order.
 */
export function checkSkeleton(context: CheckContext, folder: string, en: Outline, ko: Outline): void {
  const file = `${folder}/ko.mdx`
  const english = en.components.filter(isBlock)
  const korean = ko.components.filter(isBlock)
  const place = english.findIndex((entry, index) => signature(entry) !== signature(korean[index]))
  const differs = place === -1 && korean.length > english.length ? english.length : place
  if (differs !== -1) {
    const [expected, actual] = [english[differs], korean[differs]]
    const message = `The skeletons differ: English has ${written(expected)} (line ${expected?.line ?? '–'}), Korean ${written(actual)}.`
    context.findings.push({
      file,
      line: actual?.line ?? 1,
      message,
      remedy: 'Use the same components in the same order.',
    })
    return
  }
  compareInline(context, file, en, ko)
}

function compareInline(context: CheckContext, file: string, en: Outline, ko: Outline): void {
  const korean = ko.components.filter((entry) => !isBlock(entry))
  for (const entry of en.components.filter((one) => !isBlock(one))) {
    const found = korean.findIndex((one) => signature(one) === signature(entry))
    if (found !== -1) {
      korean.splice(found, 1)
      continue
    }
    const message = `Korean lacks ${written(entry)} of the English text (line ${entry.line}).`
    const near = ko.components.find((one) => one.around.join() === entry.around.join())
    context.findings.push({ file, line: near?.line ?? 1, message, remedy: 'Add it to the same section.' })
  }
  for (const entry of korean) {
    const message = `${written(entry)} is in the Korean text only.`
    context.findings.push({
      file,
      line: entry.line,
      message,
      remedy: 'Add it to the same section of en.mdx.',
    })
  }
}

function isBlock({ name }: OutlineEntry): boolean {
  return findLessonComponent(name)?.placing !== 'inline'
}

/** Everything but the title's words, with inline components placed by the blocks around them. */
function signature(entry: OutlineEntry | undefined): string {
  if (entry === undefined) return ''
  const props = Object.entries(entry.props)
    .filter(([name]) => name !== 'title')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  return [...entry.around, entry.name, ...props].join('|')
}

function written(entry: OutlineEntry | undefined): string {
  if (entry === undefined) return 'nothing more'
  return `<${entry.name}${entry.props.id === undefined ? '' : ` id="${entry.props.id}"`}>`
}
