import { intervene } from './faults'
import type { Step } from './run'
import type { RunOutcome } from './simulate'
import type { World } from './world'

/** One step of a schedule takes one tick: 1 000 virtual microseconds. */
export const TICK_US = 1_000

/** With a schedule nothing happens by itself. */
export const SCHEDULE_DRIVER = { sent: () => undefined, armed: () => undefined, chanceUs: () => 0 }

/**
 * Carries out an explicit order of steps. Neither chance nor latency is consulted.
 * @returns the steps that named something absent, by place, and whether anything more could have happened.
 */
export function runSchedule<State>(
  world: World<State>,
  schedule: readonly Step[],
  observe: () => void,
): RunOutcome {
  world.start()
  observe()
  const unused: number[] = []
  for (const [index, step] of schedule.entries()) {
    if (world.recorder.isFull) return { end: 'limit', endUs: world.nowUs, unused }
    world.nowUs = (index + 1) * TICK_US
    if (!carryOut(world, step, index)) unused.push(index)
    observe()
  }
  return { end: world.isAtRest() ? 'quiescent' : 'horizon', endUs: world.nowUs, unused }
}

function carryOut<State>(world: World<State>, step: Step, index: number): boolean {
  switch (step.kind) {
    case 'deliver':
      return world.deliver(step.message)
    case 'fire': {
      const [node = '', timer = ''] = step.timer.split('/')
      return world.fire(node, timer)
    }
    case 'choose':
      return world.choose(step.node, step.choice)
    case 'fault':
      return intervene(world, step.fault, index, {
        // A paused node stays so, and a message waits for its step anyway: the order is the learner's.
        pausedUntil: () => undefined,
        holdBack: () => false,
        discard: (flight) => () => world.lose(flight, 'dropped'),
      })
  }
}
