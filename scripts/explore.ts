import { parseArgs } from 'node:util'
import { CATALOGUE } from '@/simulation/catalogue'
import type { ExploreOptions, ExploreResult } from '@/simulation/kernel/model'
import type { Step } from '@/simulation/kernel/run'
import { loadModel } from '@/simulation/models'
import { BadInput, runCommand } from './lib/bad-input'
import { checkNodes, findDescription, listSimulations, readRun } from './lib/run-arguments'

const USAGE = `npm run explore -- <id> [--set name=value]… [--property id]… [--json]
  --crashes N  --recoveries N  --drops N  --cuts N   faults allowed on one path, 0 to 31; none unless named
  --may-crash <node>,<node>   only these nodes crash
  --bounded-delays            no message is slower than a timeout
  --states N                  give up as unknown past so many states (2 000 000)
npm run explore -- --list     lists what can be explored

Without --property every "always" property is checked.`

const STATES_PER_ADVANCE = 100_000
const STATES_MAX = 100_000_000
const FAULTS_MAX = 31

/** Tries every order of events and prints what it found. */
async function explore(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true },
      property: { type: 'string', multiple: true },
      crashes: { type: 'string' },
      recoveries: { type: 'string' },
      drops: { type: 'string' },
      cuts: { type: 'string' },
      'may-crash': { type: 'string' },
      'bounded-delays': { type: 'boolean' },
      states: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  if (values.help === true) return USAGE
  const explorable = Object.values(CATALOGUE).filter(({ isExplorable }) => isExplorable)
  if (values.list === true) {
    return values.json === true ? JSON.stringify(explorable, null, 2) : listSimulations(explorable)
  }
  const description = findDescription(positionals[0])
  const model = await loadModel(description.id)
  if (model.explore === undefined) {
    const ids = explorable.map(({ id }) => id).join(', ')
    throw new BadInput(`${description.id} cannot be explored: choose one of ${ids}.`)
  }
  const properties = description.properties.map(({ id }) => id)
  const unknown = values.property?.find((id) => !properties.includes(id))
  if (unknown !== undefined) {
    throw new BadInput(
      `${description.id} has no property "${unknown}": choose from ${properties.join(', ')}.`,
    )
  }
  const options: ExploreOptions = {
    crashesMax: readCount('--crashes', values.crashes, 0, FAULTS_MAX, 0),
    recoveriesMax: readCount('--recoveries', values.recoveries, 0, FAULTS_MAX, 0),
    dropsMax: readCount('--drops', values.drops, 0, FAULTS_MAX, 0),
    cutsMax: readCount('--cuts', values.cuts, 0, FAULTS_MAX, 0),
    statesMax: readCount('--states', values.states, 1, STATES_MAX, 2_000_000),
    hasBoundedDelays: values['bounded-delays'] === true,
    ...(values['may-crash'] !== undefined && { mayCrash: values['may-crash'].split(',') }),
    ...(values.property !== undefined && { properties: values.property }),
  }
  const run = readRun(description, { set: values.set })
  checkNodes(options.mayCrash ?? [], model.simulate(run).nodes)
  const search = model.explore(run, options)
  while (!search.isDone) search.advance(STATES_PER_ADVANCE)
  return values.json === true ? JSON.stringify(toJson(search.result()), null, 2) : toText(search.result())
}

function readCount(
  option: string,
  written: string | undefined,
  minimum: number,
  maximum: number,
  fallback: number,
): number {
  if (written === undefined) return fallback
  const count = Number(written)
  if (written.trim() !== '' && Number.isInteger(count) && count >= minimum && count <= maximum) return count
  throw new BadInput(`"${written}" is not a value for ${option}. Allowed: ${minimum} … ${maximum}.`)
}

/** The shape is documented in docs/simulation-json.md. */
function toJson({ verdict, distinct, generated, depth, property, counterexample }: ExploreResult): unknown {
  return {
    verdict,
    distinct,
    generated,
    depth,
    ...(property !== undefined && { property }),
    ...(counterexample !== undefined && { counterexample }),
  }
}

function toText({
  verdict,
  distinct,
  generated,
  depth,
  ends,
  property,
  counterexample,
}: ExploreResult): string {
  const steps = counterexample?.schedule ?? []
  return [
    `verdict    ${verdict}${property === undefined ? '' : `: ${property}`}`,
    `distinct   ${distinct}`,
    `generated  ${generated}`,
    `depth      ${depth}`,
    `ends       ${ends}`,
    ...steps.map((step, index) => `${String(index + 1).padStart(4)}  ${stepText(step)}`),
  ].join('\n')
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'deliver':
      return `deliver ${step.message}`
    case 'fire':
      return `fire ${step.timer}`
    case 'choose':
      return `${step.node} chooses ${step.choice}`
    case 'fault':
      return Object.values(step.fault).join(' ')
  }
}

await runCommand(explore)
