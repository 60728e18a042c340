import { soundOfWord } from './korean-words'

/** How a word ends when it is read aloud in Korean: with a vowel, with ㄹ, or with another consonant. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant'

/** Each pair is written after a final consonant / after a vowel. */
const PARTICLE_PAIRS: ReadonlySet<string> = new Set([
  '은/는',
  '이/가',
  '을/를',
  '과/와',
  '아/야',
  '이나/나',
  '이란/란',
  '이라/라',
  '이고/고',
  '이며/며',
  '이든/든',
  '이에요/예요',
  '이었/였',
  '이라고/라고',
  '이라는/라는',
  '이라면/라면',
  '이라도/라도',
  '이라서/라서',
  '이랑/랑',
  '이지만/지만',
  '이면/면',
  '으로/로',
  '으로는/로는',
  '으로도/로도',
  '으로서/로서',
  '으로써/로써',
  '으로부터/로부터',
])

const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
const FINALS = 28
const RIEUL = 8

/** Sino-Korean readings of the digits: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_SOUNDS: readonly FinalSound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]

/** Units that are written as symbols and read as words: 밀리초, 킬로미터, 퍼센트, 배. */
const UNITS_READ_AS_VOWEL = /(?:%p?|‰|(?<=\d\s?)(?:ms|µs|us|ns|s|km|cm|mm|m|kB|MB|GB|TB|Hz|×|x)|×)$/

/**
 * Chooses the Korean particle that follows a text.
 * @param text what stands before the particle; brackets, quotes and Markdown signs at its end are not read aloud.
 * @param pair the two forms, after a consonant first: `은/는`, `으로/로`.
 * @throws {Error} when the pair is not a known one, which also finds pairs in the wrong order.
 */
export function resolveParticle(text: string, pair: string): string {
  if (!PARTICLE_PAIRS.has(pair)) throw new Error(`Unknown Korean particle pair "{${pair}}".`)
  const [afterConsonant = '', afterVowel = ''] = pair.split('/')
  const sound = finalSound(text)
  if (sound === 'vowel') return afterVowel
  // 로 follows ㄹ as it follows a vowel: 서울로, TTL로, 1로.
  if (sound === 'rieul' && pair.startsWith('으로')) return afterVowel
  return afterConsonant
}

/** Says how a text ends when a Korean reads it aloud. A text with nothing to read counts as ending in a vowel. */
export function finalSound(text: string): FinalSound {
  const spoken = dropUnspoken(text)
  if (UNITS_READ_AS_VOWEL.test(spoken)) return 'vowel'
  const last = spoken.at(-1)
  if (last === undefined) return 'vowel'
  const code = last.codePointAt(0) ?? 0
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return soundOfSyllable(code)
  const number = /[0-9][0-9,]*(?:\.[0-9]+)?$/.exec(spoken)
  if (number) return soundOfNumber(number[0], spoken.slice(0, number.index))
  const word = /[A-Za-z]+$/.exec(spoken)
  return word ? soundOfWord(word[0]) : 'vowel'
}

function dropUnspoken(text: string): string {
  let spoken = text
  for (;;) {
    const shorter = spoken.replace(/(?:\([^()]*\)|\[[^[\]]*\]|[\s*_`'"’”〉》」』).,:;!?])$/u, '')
    if (shorter === spoken) return spoken
    spoken = shorter
  }
}

function soundOfSyllable(code: number): FinalSound {
  const final = (code - HANGUL_FIRST) % FINALS
  if (final === 0) return 'vowel'
  return final === RIEUL ? 'rieul' : 'consonant'
}

function soundOfNumber(written: string, before: string): FinalSound {
  const digits = written.replaceAll(',', '')
  const lastDigitSound = DIGIT_SOUNDS[Number(digits.at(-1))] ?? 'vowel'
  // Digits after a point, or after a letter (p99, L4, HTTP2), are not a count: p99 is read 구십구, 0.50 digit by digit.
  if (digits.includes('.') || /^0+$/.test(digits)) return lastDigitSound
  if (/[A-Za-z]$/.test(before) && digits.length === 1) return lastDigitSound
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  if (zeros === 0) return lastDigitSound
  // 십, 백, 천, 만, 억 end in consonants; 조 (10¹² to 10¹⁵) ends in a vowel.
  return zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant'
}
