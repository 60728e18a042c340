import type { Unit } from './recording'
import type { InterventionKind, Parameters, TimedIntervention } from './run'

interface ParameterBase {
  /** camelCase, unit last where it has one: `latencyMsMax`. Message key below `parameters` of the simulation's texts. */
  readonly name: string
}

export interface NumberParameter extends ParameterBase {
  readonly kind: 'number'
  readonly unit: Unit | 'ms' | 'none'
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly default: number
}

export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice'
  readonly options: readonly string[]
  readonly default: string
}

export interface FlagParameter extends ParameterBase {
  readonly kind: 'flag'
  readonly default: boolean
}

export type ParameterDescription = NumberParameter | ChoiceParameter | FlagParameter

export interface PropertyDescription {
  readonly id: string
  /** `always` is safety, `sometimes` shows that a rule is not vacuous, `eventually` holds at the end of the run as given. */
  readonly kind: 'always' | 'sometimes' | 'eventually'
}

export interface MetricDescription {
  readonly id: string
  readonly unit: Unit
  readonly isLowerBetter?: boolean
}

/** A curve of theory that says what a metric should be at each value of a parameter. */
export interface TheoryDescription {
  /** Id among the recording's curves. */
  readonly curve: string
  readonly parameter: string
  readonly metric: string
  /** The range of the parameter in which a sweep shows it well. */
  readonly from: number
  readonly to: number
}

/** A figure whose spread theory knows, to be measured in runs that differ by their seeds alone. */
export interface DistributionDescription {
  readonly metric: string
  /** Id among the recording's curves: the share of runs in which the figure is at most so much. */
  readonly curve: string
  /** The runs: what is not named has its default. */
  readonly settings: Parameters
  readonly interventions: readonly TimedIntervention[]
  /** Names of the parameters that are worth changing. */
  readonly varied: readonly string[]
}

/** What draws a system: a name in the registry of components/simulation/system-stage.tsx. */
export type SystemView = 'queue' | 'fleet' | 'sharding'

/**
 * What the catalogue says of a simulation. From it come the controls, the URL encoding, the validation in the
 * grader and the command line's help; the model itself is loaded by id where it is used.
 */
export type SimulationDescription = DescriptionBase &
  (
    | { readonly family: 'protocol'; readonly view: 'space-time' }
    | { readonly family: 'system'; readonly view: SystemView }
  )

interface DescriptionBase {
  readonly id: string
  readonly version: number
  /** Not offered to learners: kept for checking the checker. */
  readonly isHidden?: boolean
  readonly parameters: readonly ParameterDescription[]
  readonly interventions: readonly InterventionKind[]
  readonly metrics: readonly MetricDescription[]
  readonly properties: readonly PropertyDescription[]
  /** Which figures theory knows, for drawing it over what was measured. */
  readonly theory?: readonly TheoryDescription[]
  readonly distributions?: readonly DistributionDescription[]
  /** Whether `explore` accepts it. */
  readonly isExplorable: boolean
  /**
   * It promises what it does only where no message is slower than a time-out: a search then begins with that
   * assumption, since without it the first thing found is the assumption broken.
   */
  readonly assumesBoundedDelays?: boolean
}
