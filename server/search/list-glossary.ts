import { OTHER_LOCALE, type Locale } from '@/course/locale'
import type { Source } from '@/course/schemas/lesson'
import { readCourse, readGlossary, readLesson } from '../content/read'

export interface GlossaryEntry {
  readonly id: string
  readonly term: string
  readonly also: readonly string[]
  readonly definition: string
  /** What the other language calls it. */
  readonly otherTerm: string
  readonly lessons: readonly { readonly id: string; readonly title: string }[]
  /** Where a definition that states a fact is from, and the lesson that lists it in full. */
  readonly source: { readonly lesson: string; readonly source: Source } | null
}

export interface GlossaryGroup {
  /** A letter, a first consonant, or `#` for digits. */
  readonly initial: string
  readonly entries: readonly GlossaryEntry[]
}

/** The first consonants of syllables, doubled ones with the single ones, as a Korean dictionary's thumb index has them. */
const CONSONANTS = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ']
const FIRST_SYLLABLE = 0xac00
const SYLLABLES_PER_CONSONANT = 588

/** The glossary of one language in its alphabet's order, with the lessons that use each term. */
export async function listGlossary(locale: Locale): Promise<GlossaryGroup[]> {
  const [glossary, lessonsOf] = await Promise.all([readGlossary(), findLessonsByTerm(locale)])
  const entries = await Promise.all(
    glossary.map(async (entry) => ({
      id: entry.id,
      term: entry[locale].term,
      also: entry[locale].also ?? [],
      definition: entry[locale].definition,
      otherTerm: entry[OTHER_LOCALE[locale]].term,
      lessons: lessonsOf.get(entry.id) ?? [],
      source: await findSource(entry.source),
    })),
  )
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  entries.sort((a, b) => collator.compare(a.term, b.term))
  return groupByInitial(entries)
}

function groupByInitial(entries: readonly GlossaryEntry[]): GlossaryGroup[] {
  const groups = new Map<string, GlossaryEntry[]>()
  for (const entry of entries) {
    const initial = initialOf(entry.term)
    groups.set(initial, [...(groups.get(initial) ?? []), entry])
  }
  return [...groups].map(([initial, group]) => ({ initial, entries: group }))
}

/** The heading that a term stands under. */
export function initialOf(term: string): string {
  const first = term.normalize('NFC').charAt(0).toUpperCase()
  const place = Math.floor((first.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_PER_CONSONANT)
  return CONSONANTS[place] ?? (/\p{L}/u.test(first) ? first : '#')
}

async function findSource(name: string | undefined): Promise<GlossaryEntry['source']> {
  if (name === undefined) return null
  const [lesson = '', id] = name.split('/')
  const source = (await readLesson(lesson))?.sources.find((one) => one.id === id)
  return source ? { lesson, source } : null
}

async function findLessonsByTerm(locale: Locale) {
  const { units } = await readCourse()
  const byTerm = new Map<string, { id: string; title: string }[]>()
  for (const id of units.flatMap((unit) => unit.lessons)) {
    const lesson = await readLesson(id)
    for (const term of lesson?.terms ?? [])
      byTerm.set(term, [...(byTerm.get(term) ?? []), { id, title: lesson?.title[locale] ?? id }])
  }
  return byTerm
}
