import { CATALOGUE, describe } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Intervention, NodeId, ParameterValue, Run, TimedIntervention } from '@/simulation/kernel/run'
import { allowedValues, defaultRun, validateRun } from '@/simulation/kernel/validate-run'
import { BadInput } from './bad-input'

const INSTANT = /^(\d+(?:\.\d+)?)(us|ms|s)?$/
const US_PER_UNIT = { us: 1, ms: 1_000, s: 1_000_000 }

const INTERVENTION_HELP =
  'crash:<node>, recover:<node>, pause:<node>,<length>, cut:<node>,<node>, heal:<node>,<node>, cut-one-way:<from>,<to>, heal-one-way:<from>,<to>, drop:<message>, duplicate:<message>, delay:<message>,<length> or load:<factor>'

export interface RunArguments {
  readonly seed?: string | undefined
  readonly set?: readonly string[] | undefined
  readonly do?: readonly string[] | undefined
}

/** @throws {BadInput} when there is no such simulation. */
export function findDescription(id: string | undefined): SimulationDescription {
  const description = id === undefined ? null : describe(id)
  if (description !== null) return description
  const ids = Object.keys(CATALOGUE).join(', ')
  const start = id === undefined ? 'Name a simulation' : `There is no simulation called "${id}"`
  throw new BadInput(`${start}: choose one of ${ids}.`)
}

/** Lists simulations with their parameters, for `--list`. */
export function listSimulations(descriptions: readonly SimulationDescription[]): string {
  return descriptions
    .map(({ id, isHidden, parameters, interventions, properties }) =>
      [
        isHidden === true ? `${id} (hidden)` : id,
        ...parameters.map(
          (parameter) => `  --set ${parameter.name}=${parameter.default}   ${allowedValues(parameter)}`,
        ),
        `  interventions: ${interventions.join(', ')}`,
        `  properties: ${properties.map((property) => `${property.id} (${property.kind})`).join(', ')}`,
      ].join('\n'),
    )
    .join('\n\n')
}

/**
 * Makes a run from the command line's words.
 * @throws {BadInput} when a name or value is unknown or out of range; the sentence says what is allowed.
 */
export function readRun(description: SimulationDescription, given: RunArguments): Run {
  const base = defaultRun(description)
  const run = {
    ...base,
    seed: given.seed === undefined ? base.seed : Number(given.seed),
    parameters: {
      ...base.parameters,
      ...Object.fromEntries((given.set ?? []).map((text) => readSetting(text, description))),
    },
    interventions: (given.do ?? []).map(readIntervention),
  }
  return checkRun(run, description)
}

/** @throws {BadInput} when the value is not a run of this simulation. */
export function checkRun(value: unknown, description: SimulationDescription): Run {
  const checked = validateRun(value, description)
  if (checked.ok) return checked.run
  const place = checked.path === '' ? 'the run' : checked.path
  throw new BadInput(`The value at ${place} is not allowed (${checked.code}). Allowed: ${checked.allowed}.`)
}

/** The nodes that a run's interventions name. */
export function nodesNamedIn({ interventions }: Run): readonly NodeId[] {
  return interventions.flatMap((intervention) => {
    if ('node' in intervention) return [intervention.node]
    return 'from' in intervention ? [intervention.from, intervention.to] : []
  })
}

/** @throws {BadInput} when a name is not among the run's nodes. */
export function checkNodes(named: readonly NodeId[], nodes: readonly NodeId[]): void {
  const unknown = named.find((node) => !nodes.includes(node))
  if (unknown !== undefined)
    throw new BadInput(`There is no node "${unknown}": choose from ${nodes.join(', ')}.`)
}

function readSetting(text: string, description: SimulationDescription): [string, ParameterValue] {
  const [, name = '', written = ''] = /^([^=]*)=(.*)$/.exec(text) ?? []
  const parameter = description.parameters.find((known) => known.name === name)
  if (parameter === undefined) {
    const names = description.parameters.map((known) => known.name).join(', ')
    throw new BadInput(
      `"${text}" sets no parameter of ${description.id}: write --set <name>=<value> with one of ${names}.`,
    )
  }
  const value = readValue(parameter.kind, written)
  if (value === null)
    throw new BadInput(`"${written}" is not a value for ${name}. Allowed: ${allowedValues(parameter)}.`)
  return [name, value]
}

function readValue(kind: 'number' | 'choice' | 'flag', written: string): ParameterValue | null {
  if (kind === 'choice') return written
  if (kind === 'flag') return written === 'true' ? true : written === 'false' ? false : null
  return written.trim() === '' || Number.isNaN(Number(written)) ? null : Number(written)
}

/** Reads `47ms:crash:coordinator`; `=`, spaces and brackets may stand for the colon after the kind. */
function readIntervention(text: string): TimedIntervention {
  const [instant = '', kind = '', ...details] = text.split(/[:=(),\s]+/).filter((word) => word !== '')
  const atUs = readLength(instant, text)
  const intervention = interventionOf(kind, details, text)
  const named = Object.keys(intervention).filter((key) => key !== 'kind' && key !== 'oneWay')
  if (details.length !== named.length)
    throw new BadInput(`"${text}" does not fit: write <instant>:${INTERVENTION_HELP}.`)
  return { ...intervention, atUs }
}

function interventionOf(
  kind: string,
  [first = '', second = '']: readonly string[],
  text: string,
): Intervention {
  switch (kind) {
    case 'crash':
    case 'recover':
      return { kind, node: first }
    case 'pause':
      return { kind, node: first, durationUs: readLength(second, text) }
    case 'cut':
    case 'heal':
      return { kind, from: first, to: second }
    case 'cut-one-way':
      return { kind: 'cut', from: first, to: second, oneWay: true }
    case 'heal-one-way':
      return { kind: 'heal', from: first, to: second, oneWay: true }
    case 'drop':
    case 'duplicate':
      return { kind, message: first }
    case 'delay':
      return { kind, message: first, byUs: readLength(second, text) }
    case 'load':
      return { kind, factor: Number(first) }
    default:
      throw new BadInput(`"${text}" is no intervention: write <instant>:${INTERVENTION_HELP}.`)
  }
}

/** An instant or a length of time: `47ms`, `1.5s`, `200us`; a number alone is virtual microseconds. */
function readLength(written: string, text: string): number {
  const match = INSTANT.exec(written)
  if (match === null) {
    throw new BadInput(`"${written}" in "${text}" is no time: write a number with us, ms or s, such as 47ms.`)
  }
  const [, number = '', unit = 'us'] = match
  return Math.round(Number(number) * US_PER_UNIT[unit as keyof typeof US_PER_UNIT])
}
