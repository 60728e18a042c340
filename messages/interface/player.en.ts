import { spreadEn } from './spread.en'
import { sweepEn } from './sweep.en'

/** The simulation player: its picture, transport, inspector and lists. */
export const playerEn = {
  figure: 'Simulation: {title}',
  loading: 'The simulation is loading. The picture above shows how it ends.',
  loadFailed: 'The simulation could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  scenarios: 'Scenarios',
  moreScenarios: 'More scenarios',
  ownRun: 'Your own run',
  seedShort: 'seed {seed}',
  scheduled: 'step by step',

  // The picture
  diagram: 'Space–time diagram',
  diagramHelp:
    'Arrow keys move between nodes and messages, Enter shows what can be done. The event table below tells the same story.',
  nodeTarget: '{node}, {condition}',
  messageTarget: '“{message}” from {from} to {to}, {phase}',
  phaseComing: 'not sent yet',
  phaseInFlight: 'on its way',
  phaseDelivered: 'delivered',
  phaseLost: 'lost',
  actionsFor: '{name} at {instant}',
  writes: 'writes {value}',
  markCrash: 'crash',
  markRecover: 'recovery',
  markPause: 'pause',
  markCut: 'link cut',
  markHeal: 'link healed',
  stillUncertain: 'still waiting, still locked',
  limitReached: 'The run stopped at a limit of events, so what comes after is not known.',

  // What can be done
  doCrash: 'Crash {node}',
  doRecover: 'Recover {node}',
  doPause: 'Pause {node} for {duration}',
  doCut: 'Cut the link to {node}',
  doHeal: 'Heal the link to {node}',
  doCutBetween: 'Cut the link between {from} and {to}',
  doHealBetween: 'Heal the link between {from} and {to}',
  doCutOneWay: 'Cut the link from {from} to {to}',
  doHealOneWay: 'Heal the link from {from} to {to}',
  doDrop: 'Drop “{message}” from {from} to {to}',
  doDuplicate: 'Deliver “{message}” from {from} to {to} twice',
  doDelay: 'Delay “{message}” from {from} to {to} by {duration}',
  doLoad: 'Load × {factor}',
  doDeliver: 'Deliver “{message}” to {to} next',
  doFire: 'Let {timer} run out next',

  // Transport
  transport: 'Playback',
  play: 'Play',
  pause: 'Pause',
  stepForward: 'Step forward',
  stepBack: 'Step back',
  instant: 'Instant',
  instantText: '{instant}, {summary}',
  nodeIs: '{node} {condition}',
  speed: 'Speed',
  speedTimes: '{factor}×',
  copyLink: 'Copy link',
  linkCopiedShort: 'Copied',
  linkCopied: 'Link copied: it opens this instant of this run',
  linkFailed: 'The browser did not allow copying. The link stands in the field: copy it from there.',
  linkField: 'Link to this instant',
  linkWrong: 'The link names a run that this simulation does not understand, so the first scenario is shown.',
  linkElsewhere: 'The link holds a run of another simulation.',
  linkElsewhereOpen: 'Open it there',
  linkOtherVersion:
    'The link is from another version of this simulation, whose runs would end differently now. The first scenario is shown.',
  linkNearest: 'Open the nearest run of today',
  linkNearestWithout:
    'Open the nearest run of today, without {count, plural, one {# thing} other {# things}} that no longer exist',

  nearestShown:
    'This is the nearest run that there is today. The run it stands for may have gone another way and ended differently.',
  keptOtherVersion:
    'The run that was kept here is from another version of this simulation and would end differently now, so it is not played.',
  keptWrong: 'The run that was kept here is not one that this simulation understands, so it is not played.',

  // Inspector
  inspector: 'Inspector',
  state: 'state',
  onDisk: 'on disk',
  messageFrom: 'from',
  messageTo: 'to',
  messageSent: 'sent',
  messageArrives: 'arrives',
  messageLostAt: 'lost',
  never: 'never',
  actOn: 'Act on {name}',
  actOnShort: 'Break something here…',
  nothingToDo: 'Nothing can be done here at this instant.',
  causeLoss: 'the network lost it',
  causeCut: 'the link was cut',
  causeReceiverDown: 'the receiver was down',
  causeDropped: 'you dropped it',

  // Properties
  properties: 'Properties',
  verdictHolds: 'holds',
  verdictFails: 'fails',
  verdictUnknown: 'not known yet',

  // Why
  why: 'Why?',
  whyThis: 'Why? What had reached: {event}',
  whyNot: '(had not reached it)',
  whyNote:
    'What stands out had reached {node} by “{event}”: {count, number} of {total, number} events. No word of the rest had come this far.',
  whyThisInSystem: 'Why? What could have influenced: {event}',
  whyNotInSystem: '(could not have influenced it)',
  whyNoteInSystem:
    'What stands out could have influenced “{event}” ({node}): {count, number} of {total, number} events. The rest came later, left no trace, or never met it.',
  whyClear: 'Show everything',
  causes: '{count, plural, one {# event} other {# events}} behind this',

  // Interventions
  interventions: 'Interventions',
  interventionsNone: 'None yet. Choose a node or a message in the picture, then what to do to it.',
  interventionsNoneSystem: 'None yet. Choose a server in the picture, then what to do to it or to the load.',
  interventionsFixed: 'Nothing can be done to this run by hand.',
  interventionsLeft: '{count, plural, =0 {none left} one {# left} other {# left}}',
  interventionsFull: 'You have used every intervention that is allowed. Remove one to try another.',
  interventionUnused: 'did nothing: what it names was not there',
  interventionAt: 'Instant of “{name}” in milliseconds',
  interventionStep: 'Step of “{name}”',
  interventionBy: 'Length of “{name}” in milliseconds',
  interventionMark: '{name}: move the instant',
  removeOne: 'Remove “{name}”',
  removeAll: 'Remove all',
  undo: 'Undo',
  redo: 'Redo',
  instantRefused: 'An instant from 0 to {maximum} ms is needed.',
  lengthRefused: 'A length from 1 to {maximum} ms is needed.',

  // Parameters
  parameters: 'Parameters and seed',
  seed: 'Seed',
  seedHelp: 'The same seed gives the same run, on every machine.',
  seedRefused: 'A seed is a whole number from 0 to 4,294,967,295.',
  parameterOutOfRange: 'Allowed is {minimum} to {maximum}, in steps of {step}.',
  parameterNotNumber: 'A number is needed: {minimum} to {maximum}.',
  parametersConflict: 'These values do not go together: {allowed}.',
  parametersScheduled: 'A step-by-step run has no clock: times, losses and the seed do not matter in it.',
  unitMs: 'ms',
  unitUs: 'µs',
  unitRequests: 'requests',
  unitRequestsPerSecond: 'requests/s',
  unitMessages: 'messages',
  unitNodes: 'nodes',
  unitWrites: 'writes',
  yes: 'on',
  no: 'off',

  // Metrics
  metrics: 'Figures of the whole run',
  curves: 'Theory and measurement',
  noData: 'not enough data',

  // Search
  find: 'Find a run that breaks it',
  findHelp:
    'Tries every order of deliveries, timeouts and the faults allowed below, shortest first, and replays the first run that breaks the property.',
  findProperty: 'Break',
  findCrashes: 'Crashes',
  findRecoveries: 'Recoveries',
  findDrops: 'Dropped messages',
  findCuts: 'Cut links',
  findBoundedDelays: 'No message and no step is slower than a timeout',
  findStart: 'Search',
  findCancel: 'Cancel',
  findProgress: 'Searching: {distinct} states, {depth} levels deep',
  findHolds:
    'No run within these bounds breaks “{property}”: {distinct} states, every one of them looked at.',
  findUnknown:
    'Not decided: the search stopped after {distinct} states without finding a run that breaks “{property}”.',
  findCancelled: 'Cancelled after {distinct} states. None of them breaks “{property}”.',
  findFound:
    'Found after {distinct} states: {steps, plural, one {# step} other {# steps}} break “{property}”. It is now in the picture.',
  findFailed: 'The search stopped with an error. The run in the picture is as it was.',

  // Event table
  events: 'Events, as a table',
  eventsCount: '{count, plural, one {# event} other {# events}}',
  eventTime: 'Instant',
  eventNode: 'Node',
  eventWhat: 'What happens',
  eventsCaption: 'Everything that happens in this run, in order',
  eventsMore: 'Show {count} more',
  everyNode: '—',

  // Announcements
  announceScenario: '{title}. {caption}',
  announceEdit: '{name}. The run was computed again.',
  announceRemoved: 'Removed: {name}',
  announceRemovedAll: 'All interventions removed',
  announceUndone: 'Undone',
  announceRedone: 'Redone',
  announceEnd: 'End of the run',

  // What can happen next in a run taken step by step
  next: 'What can happen next',
  nextHelp: 'You choose the order: one press is one step of the run.',
  nextMessages: 'Deliver a message',
  nextDeliver: '“{message}” {from} → {to}',
  nextTimers: 'Let a timer run out',
  nextFire: '{node}: {timer}',
  nextNothing: 'Nothing is on its way and no timer is running.',

  // The pages of simulations
  indexLede:
    'The simulations of the course, without the lessons around them. Change anything, break anything, and send the link to a run that you want to talk about.',
  fileSave: 'Save this run as a file',
  fileOpen: 'Open a run from a file',
  fileOpened: 'The run of {name} is shown.',
  fileWrong: 'The run in this file does not fit: at “{place}” allowed is {allowed}. Nothing was changed.',
  fileOtherVersion:
    'The run in this file is of another version of this simulation, and would end differently now. Nothing was changed.',
  fileUnreadable: 'This is no file of a run, or it holds more than 64 kB. Nothing was changed.',
  embed: 'Put this simulation into a page of your own',
  embedHelp: 'Whoever reads that page can play with it there. Nothing they do is kept.',
  embedCode: 'Code for your page',
  embedCopy: 'Copy the code',
  embedSource: 'Open in {name}',
  pageLead: 'A simulation to play with. Nothing here is graded.',

  // Two runs side by side
  besideKeep: 'What if…?',
  besideHelp: 'Keeps this run beside the picture. Then change one thing above, and see where the two part.',
  besideLoading: 'The second run is loading.',
  besideWrong:
    'The second run of this link is damaged or of another simulation, so nothing stands beside the picture.',
  besideOtherVersion:
    'The second run of this link is from another version of this simulation and would end differently now, so nothing stands beside the picture.',
  besideTitle: 'Side by side',
  besideWith: 'Compare with',
  besideKept: 'The run that was kept',
  besideChanged: 'The run in the player',
  besideSwap: 'Swap the two',
  besideLink: 'Copy link to both',
  besideRevert: 'Back to the run that was kept',
  besideStop: 'Stop comparing',
  besideUseSeed: 'Run both with seed {seed}',
  besideStill: 'no difference yet',
  besideSince: 'differs since {instant}',
  besideEvents: 'What happens around the first difference',
  besideFirstHere: 'first',
  besideSameSeed: 'Both have the same seed: the same chance, until what was changed leads elsewhere.',
  besideOtherSeed:
    'The two have different seeds: what differs may be chance and not what was changed. Give both the same seed to compare.',
  besideSame: 'The two runs are the same. Change something in the player above.',
  besideFirst: 'First difference at {instant}',
  besideGoThere: 'Go there',
  besideOnly: '{name}, only:',
  besideMore: '… and {count} more.',
  besideClock: 'Instant of both',
  besideTable: 'How the two runs end',
  besideWhat: 'Property or figure',
  besideDifference: 'Difference',
  besideChart: '{name} of both runs on the same axes. The figures stand in the table below.',

  ...sweepEn,
  ...spreadEn,
  sweepFileFailed: 'The file could not be made. Try another browser, or the other format.',
  compareLead: 'The same faults, side by side. Nothing here is graded.',
  compareFaults: 'What goes wrong',
  compareOpen: 'Open in the lab',
  compareIndex: 'Side by side',
}
