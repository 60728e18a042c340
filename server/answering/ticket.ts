import { z } from 'zod'
import { sign, verify } from '../auth/signing'

const ticketSchema = z.tuple([z.string(), z.string(), z.string(), z.number().int().min(0), z.string()])

/** The server's word that it issued this variant of this exercise to this learner. */
export interface Ticket {
  readonly lesson: string
  readonly exercise: string
  /** Names the version: what a learner can see of the exercise. */
  readonly contentHash: string
  readonly seed: number
  /** Who it was issued to; empty for nobody, whose only variant is the one of the prerendered page. */
  readonly learnerId: string
}

/** Seeds are signed so that nobody shops for an easy variant. */
export function issueTicket({ lesson, exercise, contentHash, seed, learnerId }: Ticket): string {
  const text = JSON.stringify([lesson, exercise, contentHash, seed, learnerId])
  return sign(Buffer.from(text).toString('base64url'), 'ticket')
}

/** @returns null for anything that we did not issue. */
export function readTicket(signed: string): Ticket | null {
  const text = verify(signed, 'ticket')
  if (text === null) return null
  const parsed = ticketSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success) return null
  const [lesson, exercise, contentHash, seed, learnerId] = parsed.data
  return { lesson, exercise, contentHash, seed, learnerId }
}
