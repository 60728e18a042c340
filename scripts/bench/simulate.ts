import { cpus } from 'node:os'
import { EventQueue } from '@/simulation/kernel/event-queue'
import { createRandom } from '@/simulation/kernel/random'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { singleServerQueueDescription } from '@/simulation/systems/single-server-queue/description'
import { simulate } from '@/simulation/systems/single-server-queue/model'

const ROUNDS = 5
const HEAP_EVENTS = 5_000_000
const HEAP_LENGTH = 3

/**
 * Prints how many events per second one core simulates at level `metrics`, beside a bare loop that only pushes and
 * pops as many events as wait in such a queue, and the machine it was measured on.
 * Run it with `npx tsx scripts/bench/simulate.ts`.
 */
function main(): void {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  console.log(
    `${processor}, ${cpus().length} cores, Node ${process.version}, best of ${ROUNDS} rounds, time of one core`,
  )
  print('bare heap loop', best(loopOverHeap))
  print(
    'M/M/1 at 0.8',
    best(() => simulateQueue({ load: 0.8 })),
  )
  print(
    'M/M/4 at 0.8',
    best(() => simulateQueue({ load: 0.8, servers: 4, durationS: 900 })),
  )
  print(
    'M/D/1 at 0.8',
    best(() => simulateQueue({ load: 0.8, serviceDistribution: 'constant' })),
  )
  print(
    'M/M/1 at 1.1, clients give up',
    best(() => simulateQueue({ load: 1.1, timeoutMs: 50 })),
  )
}

/** @returns how many events were processed: every arrival, and every end of a service. */
function simulateQueue(parameters: Readonly<Record<string, number | string>>): number {
  const run = defaultRun(singleServerQueueDescription)
  const fast = { ...run.parameters, serviceMs: 1, durationS: 3600, ...parameters }
  const { metrics } = simulate({ ...run, parameters: fast }, { level: 'metrics' })
  return (metrics.arrivals?.value ?? 0) + (metrics.served?.value ?? 0)
}

function loopOverHeap(): number {
  const random = createRandom(1)
  const queue = new EventQueue<number>()
  for (let index = 0; index < HEAP_LENGTH; index += 1) queue.push(random.nextUint32() & 1023, index)
  for (let event = 0; event < HEAP_EVENTS; event += 1) {
    const payload = queue.pop()
    queue.push(queue.timeUs + (random.nextUint32() & 1023), payload)
  }
  return HEAP_EVENTS
}

/** The best of some rounds, since anything else on the machine only ever makes one slower. */
function best(work: () => number): number {
  let eventsPerSecond = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage()
    const events = work()
    const spent = process.cpuUsage(before)
    eventsPerSecond = Math.max(eventsPerSecond, (events * 1_000_000) / (spent.user + spent.system))
  }
  return eventsPerSecond
}

function print(name: string, eventsPerSecond: number): void {
  console.log(`${name.padEnd(32)} ${(eventsPerSecond / 1_000_000).toFixed(2).padStart(7)} million events/s`)
}

main()
