import type { YamlFile, YamlPath } from '../yaml-file'
import { report } from './context'
import type { CheckContext } from './context'

interface WordingRule {
  readonly pattern: RegExp
  readonly remedy: string
}

/** Spellings and words that the course's list of terms settles, and endings other than the 해요 style. */
const KOREAN_RULES: readonly WordingRule[] = [
  {
    pattern: /(?:습니다|입니다|합니다|됩니다|십시오)(?=[\s.!?,)"'”’]|$)/u,
    remedy: 'Write the 해요 style: -아요/-어요, -이에요/-예요.',
  },
  { pattern: /메세지/u, remedy: 'Write 메시지.' },
  { pattern: /캐쉬/u, remedy: 'Write 캐시.' },
  { pattern: /아키텍쳐/u, remedy: 'Write 아키텍처.' },
  { pattern: /매커니즘/u, remedy: 'Write 메커니즘.' },
  { pattern: /스케쥴/u, remedy: 'Write 스케줄.' },
  { pattern: /어플리케이션/u, remedy: 'Write 애플리케이션.' },
  { pattern: /정합성/u, remedy: 'Write 일관성 for copies, 무결성 for constraints.' },
  { pattern: /임계치|문턱값/u, remedy: 'Write 임계값.' },
  { pattern: /퍼센타일/u, remedy: 'Write 백분위수.' },
  { pattern: /세션 고정(?! 공격)/u, remedy: 'Write 고정 세션; 세션 고정 is an attack.' },
]

const HANGUL = /[가-힣]/u
const LATIN_SENTENCE = /(?:[A-Za-z][a-z'’]*[ ,]+){3}[A-Za-z]/

/** What is wrong with a text in a language, as far as a machine can tell. */
export function wordingFaults(
  text: string,
  locale: 'en' | 'ko',
): readonly { message: string; remedy: string }[] {
  if (locale === 'en') {
    const message = 'The English text holds Korean.'
    return HANGUL.test(text) ? [{ message, remedy: 'Write it in English; Korean belongs under "ko".' }] : []
  }
  const faults = KOREAN_RULES.flatMap(({ pattern, remedy }) => {
    const found = pattern.exec(text)
    return found ? [{ message: `The Korean text has "${found[0]}".`, remedy }] : []
  })
  if (!HANGUL.test(text) && LATIN_SENTENCE.test(text)) {
    faults.push({ message: 'The Korean text is still English.', remedy: 'Write it in Korean.' })
  }
  return faults
}

/** Checks every `{ en, ko }` of a file. */
export function checkWording(context: CheckContext, file: YamlFile<unknown>): void {
  for (const { path, text } of localisedTexts(file.value)) {
    for (const locale of ['en', 'ko'] as const) {
      for (const { message, remedy } of wordingFaults(text[locale], locale)) {
        report(context, file, [...path, locale], message, remedy)
      }
    }
  }
}

/** Every `{ en, ko }` of texts below a value, with the way to it. */
export function localisedTexts(
  value: unknown,
  path: YamlPath = [],
): readonly { readonly path: YamlPath; readonly text: { readonly en: string; readonly ko: string } }[] {
  if (typeof value !== 'object' || value === null) return []
  const { en, ko } = value as { en?: unknown; ko?: unknown }
  if (typeof en === 'string' && typeof ko === 'string') return [{ path, text: { en, ko } }]
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    localisedTexts(child, [...path, isList ? Number(name) : name]),
  )
}
