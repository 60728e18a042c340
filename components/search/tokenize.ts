/** Particles that a noun may end in, so that a query finds the noun: the longest that fits is taken off. */
const PARTICLES = [
  ...['에서는', '에서도', '에게서', '으로는', '으로써', '으로도', '이라는', '이라고'],
  ...['에서', '에게', '으로', '까지', '부터', '보다', '처럼', '마다', '이란', '이나', '라는', '라고', '하고'],
  ...['은', '는', '이', '가', '을', '를', '의', '에', '로', '와', '과', '도', '만', '란'],
]
/** One syllable and one of these: the syllable is the word ("키를"). With others it may be a word of two ("회의"). */
const SURE_PARTICLES = new Set(['은', '는', '을', '를'])

const RUN = /[가-힣]+|[\p{L}\p{N}]+/gu
const HANGUL = /^[가-힣]/

/** The runs of Hangul and of other letters and digits in a text, word by word, in lower case. */
function wordsOf(text: string): string[][] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => splitScripts(word))
}

function splitScripts(word: string): string[] {
  return [...word.replaceAll(/([가-힣]+)/g, ' $1 ').matchAll(RUN)].map(([run]) => run)
}

function isHangul(run: string): boolean {
  return HANGUL.test(run)
}

/** Korean has no spaces inside compounds: pairs of syllables find 합의 in 분산합의. */
function bigrams(run: string): string[] {
  if (run.length < 2) return [run]
  return Array.from({ length: run.length - 1 }, (_, place) => run.slice(place, place + 2))
}

function withoutParticle(run: string): string {
  const particle = PARTICLES.find((ending) => run.endsWith(ending) && run.length > ending.length)
  if (particle === undefined) return run
  const noun = run.slice(0, -particle.length)
  return noun.length > 1 || SURE_PARTICLES.has(particle) ? noun : run
}

/** What a document is found by. */
export function documentTokens(text: string): string[] {
  return wordsOf(text).flatMap((runs) => runs.flatMap((run) => (isHangul(run) ? bigrams(run) : [run])))
}

/** What is looked for: "복제는", "복제를" and "복제" ask the same, and so do "TTL은" and "TTL". */
export function queryTokens(text: string): string[] {
  return wordsOf(text).flatMap((runs) =>
    runs.flatMap((run, place) => {
      if (!isHangul(run)) return [run]
      if (place > 0 && PARTICLES.includes(run)) return []
      return bigrams(withoutParticle(run))
    }),
  )
}

/** Whether a token may stand for the beginning of another: one syllable, or letters that are still being typed. */
export function isPrefix(token: string): boolean {
  return !isHangul(token) || token.length === 1
}

/** Which share of a token's letters may be wrong. Syllable pairs have no room for that, and neither have numbers. */
export function typosAllowed(token: string): number | false {
  return !isHangul(token) && token.length > 3 && !/\d/.test(token) ? 0.2 : false
}
