import type { Body, Context, Effect, Outcome, ProtocolEvent } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { microseconds, outcome, setTimer } from '../shared/effects'
import { clockOf, PRIMARY, replicasOf, tell, timerAt, type ClientState, type ReaderState } from './states'

const FIRST: ClientState = {
  role: 'client',
  sent: 0,
  waiting: [],
  acknowledged: [],
  waitedUs: 0,
  reads: 0,
  stale: 0,
  toRead: [],
  primary: PRIMARY,
}

/** Writes at a steady pace, and reads each of its writes some time after it was acknowledged. */
export function handleClient(
  state: ClientState | null,
  event: ProtocolEvent,
  context: Context,
): Outcome<ClientState> | null {
  if (event.kind === 'start') {
    const jitterUs = microseconds(context.parameters.writeGapMs)
    return outcome<ClientState>(FIRST, { kind: 'set-timer', timer: 'write', afterUs: 0, jitterUs })
  }
  if (event.kind === 'recover') return outcome<ClientState>(FIRST)
  if (state === null) return null
  if (event.kind === 'fire') return fire(state, event.timer, context)
  return event.kind === 'deliver' ? receive(state, event.body, context) : null
}

function fire(state: ClientState, timer: string, context: Context): Outcome<ClientState> | null {
  if (timer === 'read') return read(state, context)
  if (timer !== 'write') return null
  const write = state.sent + 1
  const next: ClientState = {
    ...state,
    sent: write,
    waiting: [...state.waiting, { write, atUs: clockOf(context) }],
  }
  const isLast = write >= Number(context.parameters.writes)
  const again = isLast ? [] : [setTimer('write', microseconds(context.parameters.writeGapMs))]
  return outcome(next, tell(state.primary, 'write', { write }), ...again)
}

/** Reads the write whose time has come. All wait equally long, so that they come in the order of their answers. */
function read(state: ClientState, context: Context): Outcome<ClientState> | null {
  const [due, ...toRead] = state.toRead
  if (due === undefined) return null
  const { nodes, parameters } = context
  const isAtPosition = parameters.readFrom === 'replica-at-position'
  const to = parameters.readFrom === 'primary' ? state.primary : replicaFor(due.write, nodes)
  const [next] = toRead
  return outcome(
    { ...state, toRead },
    tell(to, 'read', { write: due.write, isAtPosition }),
    ...(next === undefined ? [] : [timerAt('read', next.atUs, context)]),
  )
}

/** Reads go round all replicas. */
function replicaFor(write: number, nodes: readonly NodeId[]): NodeId {
  const replicas = replicasOf(nodes)
  return replicas[write % replicas.length] as NodeId
}

function receive(state: ClientState, { label, values = {} }: Body, context: Context): Outcome<ClientState> {
  if (label === 'primary-is') return outcome({ ...state, primary: String(values.node) })
  if (label === 'value') {
    const isStale = values.isThere !== true
    const next = { ...state, reads: state.reads + 1, stale: state.stale + (isStale ? 1 : 0) }
    const note: Effect = { kind: 'note', code: 'stale-read', values: { write: Number(values.write) } }
    return outcome(next, ...(isStale ? [note] : []))
  }
  if (label !== 'done') return outcome(state)
  const write = Number(values.write)
  const sent = state.waiting.find((one) => one.write === write)
  if (sent === undefined) return outcome(state)
  const nowUs = clockOf(context)
  const afterUs = microseconds(context.parameters.readAfterMs)
  const next: ClientState = {
    ...state,
    waiting: state.waiting.filter((one) => one.write !== write),
    acknowledged: [...state.acknowledged, write],
    waitedUs: state.waitedUs + nowUs - sent.atUs,
    toRead: [...state.toRead, { write, atUs: nowUs + afterUs }],
  }
  return outcome(next, ...(state.toRead.length === 0 ? [setTimer('read', afterUs)] : []))
}

/** How often the other client looks. */
const LOOK_US = 10_000

/** Another client: it sees what is committed on the primary, acknowledged or not. */
export function handleReader(
  state: ReaderState | null,
  event: ProtocolEvent,
  context: Context,
): Outcome<ReaderState> | null {
  if (event.kind === 'start' || event.kind === 'recover') {
    const first: ReaderState = { role: 'reader', seen: [], primary: PRIMARY }
    return outcome(first, setTimer('look', LOOK_US))
  }
  if (state === null) return null
  if (event.kind === 'fire') {
    const lengthUs = (Number(context.parameters.writes) + 1) * microseconds(context.parameters.writeGapMs)
    const again = clockOf(context) < lengthUs ? [setTimer('look', LOOK_US)] : []
    return outcome(state, tell(state.primary, 'look'), ...again)
  }
  if (event.kind !== 'deliver') return null
  const { label, values = {} } = event.body
  if (label === 'primary-is') return outcome({ ...state, primary: String(values.node) })
  if (label !== 'seen') return outcome(state)
  const write = Number(values.write)
  const isNew = write > 0 && !state.seen.includes(write)
  return outcome(isNew ? { ...state, seen: [...state.seen, write] } : state)
}
