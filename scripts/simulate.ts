import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CATALOGUE } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { MetricValue, PropertyResult, Recording } from '@/simulation/kernel/recording'
import { isRecord } from '@/simulation/kernel/refusal'
import type { Run } from '@/simulation/kernel/run'
import { loadModel } from '@/simulation/models'
import { BadInput, runCommand } from './lib/bad-input'
import {
  checkNodes,
  checkRun,
  findDescription,
  listSimulations,
  nodesNamedIn,
  readRun,
} from './lib/run-arguments'

const USAGE = `npm run simulate -- <id> [--seed N] [--set name=value]… [--do <instant>:<intervention>]… [--json]
npm run simulate -- <id> --run <file>      replays a run that was saved as JSON
npm run simulate -- --list                 lists simulations, parameters and interventions

Example: npm run simulate -- two-phase-commit --seed 7 --do 47ms:crash:coordinator`

/** Runs a simulation once and prints its metrics and verdicts. */
async function simulate(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      set: { type: 'string', multiple: true },
      do: { type: 'string', multiple: true },
      run: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  if (values.help === true) return USAGE
  if (values.list === true) {
    const all = Object.values(CATALOGUE)
    return values.json === true ? JSON.stringify(all, null, 2) : listSimulations(all)
  }
  const description = findDescription(positionals[0])
  const run = values.run === undefined ? readRun(description, values) : readRunFile(values.run, description)
  const recording = (await loadModel(description.id)).simulate(run, { level: 'metrics' })
  checkNodes(nodesNamedIn(run), recording.nodes)
  return values.json === true ? JSON.stringify(toJson(recording), null, 2) : toText(recording)
}

/** Takes a run, or what `explore --json` printed with a run as its counterexample. */
function readRunFile(file: string, description: SimulationDescription): Run {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new BadInput(
      `"${file}" cannot be read as JSON: give a file with a run, or with what explore --json printed.`,
    )
  }
  const counterexample = isRecord(value) ? value.counterexample : undefined
  return checkRun(counterexample ?? value, description)
}

/** The shape is documented in docs/simulation-json.md. */
function toJson({ run, metrics, properties }: Recording): unknown {
  return {
    run,
    metrics,
    properties: Object.fromEntries(
      Object.entries(properties).map(([id, { verdict, explanation }]) => [
        id,
        { verdict, ...(explanation && { explanation }) },
      ]),
    ),
  }
}

function toText({ run, end, endUs, unused, metrics, properties }: Recording): string {
  return [
    `${run.simulation}, seed ${run.seed}, ended at ${endUs / 1_000} ms (${end})`,
    ...unused.map((index) => `unused: ${JSON.stringify((run.schedule ?? run.interventions)[index])}`),
    '',
    ...Object.entries(metrics).map(([id, metric]) => `${id.padEnd(24)} ${metricText(metric)}`),
    '',
    ...Object.entries(properties).map(([id, result]) => `${id.padEnd(24)} ${verdictText(result)}`),
  ].join('\n')
}

function metricText({ value, unit }: MetricValue): string {
  if (value === null) return 'not enough data'
  return unit === 'us' ? `${value / 1_000} ms` : `${value} ${unit}`
}

function verdictText({ verdict, explanation }: PropertyResult): string {
  if (explanation === undefined) return verdict
  const { code, nodes, atUs } = explanation
  return `${verdict.padEnd(8)} ${[code, ...nodes].join(' ')} (since ${atUs / 1_000} ms)`
}

await runCommand(simulate)
