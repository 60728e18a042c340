/** Words that stand on pictures of queues and on charts. Templates for `renderText`. */
export interface PictureTexts {
  readonly oneLine: string
  readonly ownLines: string
  readonly machinesUp: string
  readonly moreMachines: string
  readonly machineBusy: string
  readonly andWaiting: string
  readonly fleetTotals: string
  readonly fleetTotalsInWarmUp: string
  readonly fleetTotalsAfterWarmUp: string
  readonly fleetSummary: string
  readonly keyRing: string
  readonly keyOrder: string
  readonly shardOff: string
  readonly keysCount: string
  readonly requestsShare: string
  readonly keysMoved: string
  readonly oneOfMany: string
  readonly answersAfter: string
  readonly movedTo: string
  readonly movedFrom: string
  readonly movedAllTo: string
  readonly movedAllFrom: string
  readonly queryAsks: string
  readonly queryWaits: string
  readonly movesTitle: string
  readonly noMoves: string
  readonly movesFrom: string
  readonly movesTo: string
  readonly fanOutTitle: string
  readonly fanOut: string
  readonly fanOutMeasured: string
  readonly shardingSummary: string
  readonly shardCount: string
  readonly arriving: string
  readonly perSecond: string
  readonly waiting: string
  readonly firstWaited: string
  readonly moreWaiting: string
  readonly waitingOf: string
  readonly answered: string
  readonly refused: string
  readonly failed: string
  readonly gaveUp: string
  readonly idle: string
  readonly down: string
  readonly serving: string
  readonly clientGone: string
  readonly forNobody: string
  readonly tooMuch: string
  readonly noServer: string
  readonly summary: string
  readonly actOn: string
  readonly load: string
  readonly fullLoad: string
  readonly bandNote: string
  readonly asTable: string
  readonly answersMeasured: string
  readonly atInstant: string
  readonly until: string
  readonly valueThen: string
  readonly highestSince: string
  readonly nothingToDraw: string
  readonly seriesSummary: string
  readonly curveSummary: string
}

export const picturesEn: PictureTexts = {
  oneLine: 'one line for all',
  ownLines: 'a line for each',
  machinesUp: '{up} of {all} up',
  moreMachines: 'and {count} more, {busy} busy',
  machineBusy: 'busy',
  andWaiting: '+ {count} waiting',
  fleetTotals: '{served} answered, {failed} failed',
  fleetTotalsInWarmUp: 'still warming up: {served} answered, {failed} failed',
  fleetTotalsAfterWarmUp: 'since the warm-up: {served} answered, {failed} failed',
  fleetSummary: 'At {instant}: {up} of {all} machines up, {busy} busy, {waiting} requests waiting; {totals}.',
  keyRing: 'the keys by their hash, round the ring',
  keyOrder: 'the keys in their order',
  shardOff: 'not in use',
  keysCount: '{count} keys',
  requestsShare: '{share} of requests',
  keysMoved: 'The last change moved {moved} of {keys} keys ({share}).',
  oneOfMany: 'One square stands for {count} keys.',
  answersAfter: 'answers in {duration}',
  movedAllTo: 'All of them to {name}.',
  movedAllFrom: 'All of them from {name}.',
  movedTo: '{count} to {name}, {rest} from one other shard to another.',
  movedFrom: '{count} from {name}, {rest} from one other shard to another.',
  queryAsks: 'This query asks {asked} of {all} shards.',
  queryWaits: 'It waits {duration}, as long as the slowest: {name}.',
  movesTitle: 'Moves, from where to where',
  noMoves: 'Nothing has moved yet.',
  movesFrom: 'from',
  movesTo: 'to {name}',
  fanOutTitle: 'Slow queries (over 100 ms) by shards asked',
  fanOut: 'shards asked, n',
  fanOutMeasured: 'slow in this run',
  shardingSummary: 'At {instant}: {shards} shards in use with {keys} keys. {counts}.',
  shardCount: '{name} {count}',
  arriving: 'arriving',
  perSecond: '{rate}/s',
  waiting: 'waiting',
  firstWaited: 'first in line for {duration}',
  moreWaiting: '+ {count} more',
  waitingOf: 'waiting, of {limit} places',
  answered: 'answered',
  refused: 'refused',
  failed: 'failed',
  gaveUp: 'no answer',
  idle: 'idle',
  down: 'down',
  serving: 'request {request}',
  clientGone: 'the client has gone',
  forNobody: 'for nobody',
  tooMuch: '{arriving} a second want in, {leaving} can leave',
  noServer: 'no server is running: everyone is refused',
  summary:
    'At {instant}: {waiting} waiting, {busy} of {servers} servers busy, {answered} answered, {refused} refused, {failed} failed.',
  actOn: '{name}, {state}: choose what to do to it',
  load: 'load',
  fullLoad: 'full load',
  bandNote: 'band: lowest to highest · line: mean over {duration}',
  asTable: 'The same as a table',
  answersMeasured: 'n = {count} answers',
  atInstant: 'at {instant}: {value}',
  until: 'until',
  valueThen: 'value then',
  highestSince: 'highest since the row above',
  nothingToDraw: 'Nothing was measured in this run.',
  seriesSummary: '{name} over {duration}: between {minimum} and {maximum}, at this instant {value}.',
  curveSummary: '{names}, against the load.',
}
