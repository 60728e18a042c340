import type { Body, Context, Effect, Outcome, ProtocolEvent } from '../../kernel/protocol'
import type { Plain } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { cancelTimer, microseconds, outcome } from '../shared/effects'
import { commit, commitUpTo, confirm, giveUpWaiting, sendNext, takeWrite } from './primary'
import { OPERATOR, PRIMARY, replicasOf, serversOf, tell, type ServerState } from './states'

type Result = Outcome<ServerState>

function emptyServer({ self, nodes }: Context): ServerState {
  return {
    role: 'server',
    isPrimary: self === PRIMARY,
    log: [],
    applied: 0,
    data: [],
    unanswered: [],
    unsent: [],
    confirmed: {},
    isDegraded: false,
    follows: self === PRIMARY ? null : PRIMARY,
    logOf: PRIMARY,
    followers: self === PRIMARY ? replicasOf(nodes) : [],
    pendingReads: [],
  }
}

/** The primary or a replica: the same program, for a replica may become the primary. */
export function handleServer(
  state: ServerState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start') return outcome(emptyServer(context))
  if (event.kind === 'recover') {
    // Its log is on disk. Whether it is still the primary it has to be told.
    const log = asNumbers(event.stable.log)
    const logOf = String(event.stable['log-of'] ?? PRIMARY)
    const back = { ...emptyServer(context), isPrimary: false, log, follows: null, logOf }
    return outcome({ ...back, applied: log.length, data: log.map(String) }, tell(OPERATOR, 'who-leads'))
  }
  if (state === null) return null
  if (event.kind === 'fire') return fire(state, event.timer, context)
  return event.kind === 'deliver' ? receive(state, event.from, event.body, context) : null
}

function fire(state: ServerState, timer: string, context: Context): Result | null {
  switch (timer) {
    case 'apply':
      return applyNext(state, context)
    case 'send':
      return sendNext(state, context)
    case 'semi-sync-timeout':
      return giveUpWaiting(state, context)
    default:
      return null
  }
}

function asNumbers(value: Plain | undefined): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : []
}

function receive(state: ServerState, from: NodeId, { label, values = {} }: Body, context: Context): Result {
  switch (label) {
    case 'write':
      return state.isPrimary ? takeWrite(state, Number(values.write), from, context) : outcome(state)
    case 'log':
      return receiveLog(state, from, Number(values.after), asNumbers(values.writes), context)
    case 'received':
    case 'applied':
      return confirm(state, from, Number(values.position), context)
    case 'fetch':
      return answerFetch(state, from, Number(values.position))
    case 'read':
      return read(state, { from, write: Number(values.write) }, values.isAtPosition === true)
    case 'look':
      return outcome(state, tell(from, 'seen', { write: state.log[state.applied - 1] ?? 0 }))
    case 'position?':
      // Whoever has said how far it is receives no more from the old primary, so that the answer stays true.
      return outcome({ ...state, follows: null }, tell(from, 'position', { position: state.log.length }))
    case 'promote':
      return promote(state, context)
    case 'follow':
      return follow(state, String(values.node), Number(values.at))
    default:
      return outcome(state)
  }
}

/** Entries arrive in order; whoever misses some asks for them. */
function receiveLog(
  state: ServerState,
  from: NodeId,
  after: number,
  writes: readonly number[],
  context: Context,
): Result {
  if (state.isPrimary || state.follows !== from) return outcome(state)
  const have = state.log.length
  // An empty one says that its sender leads again: whoever follows it asks, and gets what there is from then on.
  if (after > have || writes.length === 0) return outcome(state, tell(from, 'fetch', { position: have }))
  const fresh = writes.slice(have - after)
  if (fresh.length === 0) return outcome(state)
  const log = [...state.log, ...fresh]
  const next: ServerState = { ...state, log }
  const effects: Effect[] = [{ kind: 'write', key: 'log', value: log }]
  if (context.parameters.mode === 'after-sync' || context.parameters.mode === 'after-commit')
    effects.push(tell(from, 'received', { position: log.length }))
  const isApplying = state.applied < state.log.length
  return outcome(next, ...effects, ...(isApplying ? [] : [applyTimer(context)]))
}

function applyTimer({ parameters }: Context): Effect {
  return {
    kind: 'set-timer',
    timer: 'apply',
    afterUs: microseconds(parameters.applyMs),
    exponentialUs: microseconds(parameters.applyLagMs),
  }
}

function applyNext(state: ServerState, context: Context): Result {
  const next = commit(state, context)
  const ready = next.pendingReads.filter(({ write }) => isReadable(next, write))
  const answers = ready.map(({ from, write }) => tell(from, 'value', { write, isThere: true }))
  const position = next.applied
  const confirmation =
    context.parameters.mode === 'sync' && next.follows !== null
      ? [tell(next.follows, 'applied', { position })]
      : []
  const left = next.pendingReads.filter((one) => !ready.includes(one))
  const again = next.applied < next.log.length ? [applyTimer(context)] : []
  return outcome({ ...next, pendingReads: left }, ...answers, ...confirmation, ...again)
}

function isReadable({ log, applied }: ServerState, write: number): boolean {
  return log.slice(0, applied).includes(write)
}

function read(
  state: ServerState,
  wanted: { readonly from: NodeId; readonly write: number },
  isAtPosition: boolean,
): Result {
  const isThere = isReadable(state, wanted.write)
  if (!isThere && isAtPosition && !state.isPrimary)
    return outcome({ ...state, pendingReads: [...state.pendingReads, wanted] })
  return outcome(state, tell(wanted.from, 'value', { write: wanted.write, isThere }))
}

/** Whoever asks for the log follows from now on. */
function answerFetch(state: ServerState, from: NodeId, position: number): Result {
  const followers = state.followers.includes(from) ? state.followers : [...state.followers, from]
  const writes = state.log.slice(position)
  return outcome(
    { ...state, followers },
    ...(writes.length === 0 ? [] : [tell(from, 'log', { after: position, writes })]),
  )
}

/** What it has received is applied before it takes writes. */
function promote(state: ServerState, context: Context): Result {
  const { self, nodes } = context
  const replicas = replicasOf(nodes).filter((node) => node !== self)
  const followers = [...replicas, ...state.followers.filter((node) => !replicas.includes(node))]
  const leading: ServerState = {
    ...state,
    isPrimary: true,
    follows: null,
    logOf: self,
    followers,
    confirmed: {},
  }
  const promoted: Effect = { kind: 'decide', decision: 'promoted' }
  // One that leads again has forgotten who follows it, and what it had not sent yet.
  const isBack = state.logOf === self
  return outcome(
    commitUpTo(leading, state.log.length, context),
    cancelTimer('apply'),
    promoted,
    ...(isBack
      ? serversOf(nodes)
          .filter((node) => node !== self)
          .map((node) => tell(node, 'log', { after: state.log.length, writes: [] }))
      : [writeLogOf(self)]),
  )
}

function writeLogOf(node: NodeId): Effect {
  return { kind: 'write', key: 'log-of', value: node }
}

/** A replica, or an old primary that came back: what the new primary does not have is thrown away. */
function follow(state: ServerState, node: NodeId, at: number): Result {
  const isNew = state.logOf !== node
  const log = isNew ? state.log.slice(0, at) : state.log
  const next: ServerState = {
    ...state,
    isPrimary: false,
    follows: node,
    logOf: node,
    unanswered: [],
    unsent: [],
    log,
    applied: Math.min(state.applied, log.length),
    data: state.data.slice(0, log.length),
  }
  const thrownAway = state.log.length - log.length
  const note: Effect = { kind: 'note', code: 'threw-away', values: { count: thrownAway } }
  return outcome(
    next,
    ...(thrownAway > 0 ? [note, { kind: 'write', key: 'log', value: log } as const] : []),
    ...(isNew ? [writeLogOf(node)] : []),
    cancelTimer('semi-sync-timeout'),
    cancelTimer('send'),
    tell(node, 'fetch', { position: log.length }),
  )
}
