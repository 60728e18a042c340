import { EVENTS_MAX, type SimulateOptions } from './model'
import { PropertyHistory } from './property-history'
import type { Protocol } from './protocol'
import { Recorder } from './recorder'
import type { ProtocolRecording } from './recording'
import type { Run } from './run'
import { runSchedule, SCHEDULE_DRIVER } from './simulate-schedule'
import { TimedDriver } from './simulate-timed'
import { World } from './world'

/** How a driver leaves a run. */
export type RunOutcome = Pick<ProtocolRecording, 'end' | 'endUs' | 'unused'>

/**
 * Drives a protocol through one run: by seed, latencies and interventions, or by the run's schedule when it has one.
 * The same run gives the same recording everywhere.
 * @param run checked by `validateRun`.
 * @param options `eventsMax` bounds the run as a count; past it every verdict that could still change is *unknown*.
 */
export function simulate<State>(
  protocol: Protocol<State>,
  run: Run,
  options: SimulateOptions = {},
): ProtocolRecording {
  const { level = 'full', eventsMax = EVENTS_MAX } = options
  const nodes = protocol.nodes(run.parameters)
  const recorder = new Recorder(nodes, level, eventsMax)
  const driver = run.schedule === undefined ? new TimedDriver(protocol, run) : null
  const world = new World(protocol, run.parameters, recorder, driver ?? SCHEDULE_DRIVER)
  const histories = protocol.properties.map((property) => new PropertyHistory(property))
  const observe = () => {
    for (const history of histories) history.observe(world, world.nowUs)
  }
  const outcome = driver?.drive(world, observe) ?? runSchedule(world, run.schedule ?? [], observe)
  const { end, endUs } = outcome
  return {
    family: 'protocol',
    run,
    nodes,
    ...outcome,
    events: recorder.events,
    messages: recorder.messageTracks(),
    tracks: recorder.nodeTracks(endUs),
    metrics: protocol.metrics({
      snapshot: world,
      endUs,
      messagesSent: world.messagesSent,
      milestones: recorder.milestones,
      parameters: run.parameters,
      run,
    }),
    curves: protocol.curves?.(run.parameters) ?? [],
    properties: Object.fromEntries(
      protocol.properties.map(({ id }, index) => [
        id,
        (histories[index] as PropertyHistory<State>).finish(end, endUs),
      ]),
    ),
  }
}
