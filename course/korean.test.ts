import { expect, test } from 'vitest'
import { finalSound, resolveParticle } from './korean'

// prettier-ignore
test.each([
  ['TTL', '은/는', '은'], ['CDN', '을/를', '을'], ['DNS', '은/는', '는'], ['LRU', '이/가', '가'], ['p99', '을/를', '를'],
  ['Redis', '은/는', '는'], ['MySQL', '은/는', '은'], ['2PC', '이/가', '가'], ['LFU', '과/와', '와'], ['HTTP', '으로/로', '로'],
  ['TTL', '으로/로', '로'], ['CDN', '으로/로', '으로'], ['GeoDNS', '이에요/예요', '예요'], ['PostgreSQL', '을/를', '을'],
  ['Raft', '은/는', '는'], ['commit', '을/를', '을'], ['timeout', '이/가', '이'], ['heartbeat', '은/는', '는'], ['Google', '으로/로', '로'],
  ['node', '은/는', '는'], ['Amazon', '은/는', '은'], ['p1', '이/가', '이'], ['p2', '이/가', '가'], ['L7', '은/는', '은'],
])('after the Latin word %s the pair %s gives %s', (word, pair, particle) => {
  expect(resolveParticle(word, pair)).toBe(particle)
})

// prettier-ignore
test.each([
  ['0', '은'], ['1', '은'], ['2', '는'], ['3', '은'], ['4', '는'], ['5', '는'], ['6', '은'], ['7', '은'], ['8', '은'], ['9', '는'],
  ['10', '은'], ['100', '은'], ['1,000', '은'], ['20,000', '은'], ['1,000,000,000,000', '는'], ['0.5', '는'], ['0.10', '은'], ['99', '는'],
])('reads %s in Sino-Korean and takes %s', (number, particle) => {
  expect(resolveParticle(number, '은/는')).toBe(particle)
})

test('after ㄹ the particle 로 stands as after a vowel, others as after a consonant', () => {
  expect(resolveParticle('서울', '으로/로')).toBe('로')
  expect(resolveParticle('서울', '을/를')).toBe('을')
  expect(resolveParticle('1', '으로/로')).toBe('로')
  expect(resolveParticle('3', '으로/로')).toBe('으로')
})

test('brackets, quotes and Markdown signs before the particle are not read', () => {
  expect(resolveParticle('복제 지연(replication lag)', '은/는')).toBe('은')
  expect(resolveParticle('캐시 (cache)', '을/를')).toBe('를')
  expect(resolveParticle('**주 서버**', '이/가')).toBe('가')
  expect(resolveParticle('`timeoutMs`', '을/를')).toBe('를')
  expect(resolveParticle('“확장성”', '이란/란')).toBe('이란')
})

test('symbols of units after a number are read as words', () => {
  expect(resolveParticle('30 ms', '이/가')).toBe('가')
  expect(resolveParticle('90%', '은/는')).toBe('는')
  expect(resolveParticle('5 km', '을/를')).toBe('를')
  expect(finalSound('km')).toBe('consonant')
})

test('refuses a pair in the wrong order', () => {
  expect(() => resolveParticle('캐시', '는/은')).toThrow('Unknown Korean particle pair')
})
