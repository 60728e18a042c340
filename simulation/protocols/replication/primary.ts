import type { Context, Effect, Outcome } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { cancelTimer, microseconds, outcome, setTimer } from '../shared/effects'
import { clockOf, tell, timerAt, type ServerState } from './states'

type Result = Outcome<ServerState>

/** Takes a write: into its own log and on its way to the replicas; when it commits and answers, the mode says. */
export function takeWrite(state: ServerState, write: number, from: NodeId, context: Context): Result {
  const { mode } = context.parameters
  const log = [...state.log, write]
  const logged: ServerState = { ...state, log }
  const effects: Effect[] = [{ kind: 'write', key: 'log', value: log }]
  if (mode === 'async' || (mode !== 'sync' && state.isDegraded)) {
    return send(commit(logged, context), write, [...effects, tell(from, 'done', { write })], context)
  }
  const unanswered = [...state.unanswered, { write, from, atUs: clockOf(context) }]
  const waiting: ServerState = { ...logged, unanswered }
  if (state.unanswered.length === 0 && mode !== 'sync')
    effects.push(setTimer('semi-sync-timeout', microseconds(context.parameters.semiSyncTimeoutMs)))
  return send(mode === 'after-commit' ? commit(waiting, context) : waiting, write, effects, context)
}

/** Sends the newest entry of the log to the replicas: at once, or as far behind as sending is. */
function send(state: ServerState, write: number, effects: readonly Effect[], context: Context): Result {
  const lagUs = microseconds(context.parameters.sendLagMs)
  if (lagUs === 0) return outcome(state, ...effects, ...entryFor(state, write))
  const unsent = [...state.unsent, { write, atUs: clockOf(context) + lagUs }]
  const timer = state.unsent.length === 0 ? [setTimer('send', lagUs)] : []
  return outcome({ ...state, unsent }, ...effects, ...timer)
}

/** Sends the entry whose time has come. */
export function sendNext(state: ServerState, context: Context): Result | null {
  const [due, ...unsent] = state.unsent
  if (due === undefined) return null
  const [next] = unsent
  const timer = next === undefined ? [] : [timerAt('send', next.atUs, context)]
  return outcome({ ...state, unsent }, ...entryFor(state, due.write), ...timer)
}

function entryFor({ log, followers }: ServerState, write: number): readonly Effect[] {
  const after = log.indexOf(write)
  return followers.map((to) => tell(to, 'log', { after, writes: [write] }))
}

/** The next entry of the log takes effect, and can be read from now on. */
export function commit(state: ServerState, { self, parameters }: Context): ServerState {
  const write = state.log[state.applied]
  if (write === undefined) return state
  // A statement whose result the log does not settle, such as one with UUID(), gives another result on every server.
  const isRepeated = parameters.logFormat === 'statement' && parameters.workload === 'non-deterministic'
  const mark = isRepeated ? `${write}@${self}` : `${write}`
  return { ...state, applied: state.applied + 1, data: [...state.data, mark] }
}

/** A replica has received or applied up to a position: what has waited for that is committed and answered. */
export function confirm(state: ServerState, from: NodeId, position: number, context: Context): Result {
  if (!state.isPrimary) return outcome(state)
  const confirmed = { ...state.confirmed, [from]: Math.max(position, state.confirmed[from] ?? 0) }
  const safe = safePosition({ ...state, confirmed }, context)
  const isDegraded = state.isDegraded && Math.max(0, ...Object.values(confirmed)) < state.log.length
  const release = state.unanswered.filter(({ write }) => state.log.indexOf(write) < safe)
  const left = state.unanswered.filter((one) => !release.includes(one))
  const next = commitUpTo({ ...state, confirmed, isDegraded, unanswered: left }, safe, context)
  const answers = release.map(({ write, from: to }) => tell(to, 'done', { write }))
  if (release.length === 0) return outcome(next)
  return outcome(next, ...answers, waitFor(left[0], context))
}

/** Every write waits as long as the time-out from when it came, so the oldest is the first to have waited too long. */
function waitFor(oldest: ServerState['unanswered'][number] | undefined, context: Context): Effect {
  const { mode, semiSyncTimeoutMs } = context.parameters
  if (oldest === undefined || mode === 'sync') return cancelTimer('semi-sync-timeout')
  return timerAt('semi-sync-timeout', oldest.atUs + microseconds(semiSyncTimeoutMs), context)
}

/** Semi-synchronous: one replica is enough. Synchronous: all of them. */
function safePosition({ confirmed, followers }: ServerState, context: Context): number {
  const positions = followers.map((node) => confirmed[node] ?? 0)
  if (positions.length === 0) return Infinity
  return context.parameters.mode === 'sync' ? Math.min(...positions) : Math.max(...positions)
}

/** No replica has confirmed in time: the primary goes on alone, asynchronously, and says so. */
export function giveUpWaiting(state: ServerState, context: Context): Result {
  const answers = state.unanswered.map(({ write, from }) => tell(from, 'done', { write }))
  const next = { ...commitUpTo(state, state.log.length, context), unanswered: [], isDegraded: true }
  return outcome(next, { kind: 'note', code: 'fell-back' }, ...answers)
}

/** Everything in the log below a position takes effect. */
export function commitUpTo(state: ServerState, position: number, context: Context): ServerState {
  let next = state
  while (next.applied < Math.min(position, next.log.length)) next = commit(next, context)
  return next
}
