import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike when read from a blackboard. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/** 31^8 codes: nobody finds one by trying. */
export function makeJoinCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** As somebody types it: small letters, spaces and hyphens do not matter. */
export function normaliseJoinCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
}
