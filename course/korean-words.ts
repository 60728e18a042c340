import type { FinalSound } from './korean'

/** How Koreans name the letters: L 엘, M 엠, N 엔, R 알; the others end in a vowel. */
const LETTER_SOUNDS: Readonly<Record<string, FinalSound>> = {
  L: 'rieul',
  M: 'consonant',
  N: 'consonant',
  R: 'rieul',
}

/** Words whose usual Korean reading the spelling rules below would miss. */
const WORD_SOUNDS: Readonly<Record<string, FinalSound>> = {
  book: 'consonant', // 북
  facebook: 'consonant',
  load: 'vowel', // 로드
  etcd: 'vowel', // 엣시디
  nginx: 'vowel', // 엔진엑스
  some: 'consonant', // 섬
  chrome: 'consonant', // 크롬
  sequel: 'rieul',
  ack: 'consonant', // 액
  nack: 'consonant',
}

/**
 * Says how a word in Latin letters ends when a Korean reads it. Capitals are read letter by letter (TTL, DNS, the
 * SQL of MySQL); other words are read as loanwords, whose last sound follows from the spelling often enough.
 */
export function soundOfWord(word: string): FinalSound {
  const capitals = /[A-Z]+$/.exec(word)
  if (capitals) return LETTER_SOUNDS[capitals[0].at(-1) ?? ''] ?? 'vowel'
  const lower = word.toLowerCase()
  if (lower.length === 1) return LETTER_SOUNDS[lower.toUpperCase()] ?? 'vowel'
  return WORD_SOUNDS[lower] ?? soundOfSpelling(lower)
}

function soundOfSpelling(word: string): FinalSound {
  // A silent e: table 테이블, time 타임, online 온라인, but node 노드.
  const spoken = /[^aeiou]e$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
  if (spoken.endsWith('l')) return 'rieul'
  if (/(?:[mn]|ng)$/.test(spoken)) return 'consonant'
  if (spoken.endsWith('out')) return 'consonant' // timeout 타임아웃
  // A short vowel before p, t or k closes the syllable: commit 커밋, snapshot 스냅샷, lock 락; heartbeat 하트비트 does not.
  const closes = spoken === word && /(?:^|[^aeiou])[aeiou](?:p|t|ck|c|k)$/.test(spoken)
  return closes ? 'consonant' : 'vowel'
}
