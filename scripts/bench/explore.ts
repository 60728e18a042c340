import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadModel } from '@/simulation/models'

const REPEATS = 5
const PARTICIPANTS = [5, 6, 7]
const BUILD = [
  ['spin', '-a', 'model.pml'],
  ['cc', '-O2', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c'],
]

/** Prints how many distinct states per second `explore` finds in the published two-phase commit, on one core. */
async function benchmark(): Promise<void> {
  const { explore } = await loadModel('two-phase-commit-published')
  if (explore === undefined) throw new Error('The published model must be explorable.')
  process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)
  for (const participants of PARTICIPANTS) {
    const milliseconds: number[] = []
    let distinct = 0
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const start = performance.now()
      const search = explore({ parameters: { participants } })
      while (!search.isDone) search.advance(100_000)
      distinct = search.result().distinct
      milliseconds.push(performance.now() - start)
    }
    report('explore', participants, distinct, milliseconds)
    compareWithSpin(participants)
  }
}

function report(name: string, participants: number, distinct: number, milliseconds: readonly number[]): void {
  const median =
    [...milliseconds].sort((left, right) => left - right)[Math.floor(milliseconds.length / 2)] ?? 0
  const perSecond = Math.round((distinct / median) * 1_000)
  process.stdout.write(
    `${name.padEnd(8)} ${participants} participants: ${distinct} states, ${median.toFixed(0)} ms (median of ${milliseconds.length}), ${perSecond} states/s\n`,
  )
}

/** Runs Spin's own verifier on the same model, where `spin` and a C compiler are installed; says nothing otherwise. */
function compareWithSpin(participants: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-spin-'))
  try {
    writeFileSync(join(folder, 'model.pml'), promelaModel(participants))
    const isBuilt = BUILD.every((command) => runIn(folder, command).status === 0)
    if (!isBuilt) return
    const start = performance.now()
    const { stdout } = runIn(folder, ['./pan', '-m1000000'])
    const distinct = Number(/(\d+) states, stored/.exec(stdout)?.[1] ?? Number.NaN)
    report('spin', participants, distinct, [performance.now() - start])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runIn(folder: string, [command = '', ...words]: readonly string[]) {
  return spawnSync(command, words, { cwd: folder, encoding: 'utf8' })
}

/** The published model as one Promela process, so that each step is one of its actions. */
function promelaModel(participants: number): string {
  const each = (action: (resource: number) => string) =>
    Array.from({ length: participants }, (_, resource) => action(resource)).join('\n')
  const everyone = (1 << participants) - 1
  return `/* rm: 0 working, 1 prepared, 2 committed, 3 aborted. tm: 0 init, 1 committed, 2 aborted. */
byte rm[${participants}];
byte tm;
int prepared, sent;
bool commitSent, abortSent;
active proctype system() {
  do
  :: atomic { tm == 0 && prepared == ${everyone} -> tm = 1; commitSent = true }
  :: atomic { tm == 0 -> tm = 2; abortSent = true }
${each(
  (
    resource,
  ) => `  :: atomic { tm == 0 && (sent & ${1 << resource}) -> prepared = prepared | ${1 << resource} }
  :: atomic { rm[${resource}] == 0 -> rm[${resource}] = 1; sent = sent | ${1 << resource} }
  :: atomic { rm[${resource}] == 0 -> rm[${resource}] = 3 }
  :: atomic { commitSent -> rm[${resource}] = 2 }
  :: atomic { abortSent -> rm[${resource}] = 3 }`,
)}
  od
}
`
}

await benchmark()
