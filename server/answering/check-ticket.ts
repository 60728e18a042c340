import type { Exercise } from '@/course/exercises/exercise'
import type { Viewer } from '../auth/viewer'
import { listClaimedGuests } from '../db/learners'
import { refuse, type Refusal } from '../refusal'
import { snapshotOf } from './snapshot'
import { readTicket, type Ticket } from './ticket'

/** A ticket that we issued for this exercise, whatever happened since. */
export function readTicketFor(exercise: Exercise, signed: string): Ticket | Refusal {
  const ticket = readTicket(signed)
  if (!ticket || ticket.lesson !== exercise.lesson || ticket.exercise !== exercise.id)
    return refuse('ticket-invalid')
  return ticket
}

/**
 * Whether the ticket still fits. Nobody's ticket is for the variant that everyone may see, and serves whoever the
 * reader turns out to be; any other only serves the learner it was issued to, and whoever took over that guest's work:
 * an answer written before signing in may arrive after it.
 */
export async function checkTicketIsCurrent(
  exercise: Exercise,
  ticket: Ticket,
  viewer: Viewer,
): Promise<Refusal | null> {
  if (ticket.contentHash !== snapshotOf(exercise).contentHash) return refuse('ticket-outdated')
  if (ticket.learnerId === '') return null
  if (viewer.kind === 'none') return refuse('ticket-outdated')
  const isOwn =
    viewer.learnerId === ticket.learnerId ||
    (await listClaimedGuests(viewer.learnerId)).includes(ticket.learnerId)
  return isOwn ? null : refuse('ticket-outdated')
}
