import type { Conditions, MistakeConditions } from '@/course/schemas/condition'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { YamlFile, YamlPath } from '../yaml-file'
import { report } from './context'
import type { CheckContext } from './context'

/** Checks that what conditions name exists in the simulation: properties, metrics, parameters, interventions. */
export function checkConditions(
  context: CheckContext,
  file: YamlFile<unknown>,
  path: YamlPath,
  conditions: Conditions | MistakeConditions,
  simulation: SimulationDescription,
): void {
  const isList = Array.isArray(conditions)
  for (const [place, condition] of [conditions].flat().entries()) {
    const at = isList ? [...path, place] : path
    const check = (kind: string, name: string, allowed: readonly string[]) => {
      if (allowed.includes(name)) return
      const message = `${simulation.id} has no ${kind} "${name}".`
      report(context, file, [...at, kind], message, `It has: ${allowed.join(', ') || 'none'}.`)
    }
    if ('property' in condition)
      check(
        'property',
        condition.property,
        simulation.properties.map(({ id }) => id),
      )
    if ('metric' in condition)
      check(
        'metric',
        condition.metric,
        simulation.metrics.map(({ id }) => id),
      )
    if ('parameter' in condition)
      check(
        'parameter',
        condition.parameter,
        simulation.parameters.map(({ name }) => name),
      )
    if ('interventions' in condition) {
      check('interventions', condition.interventions, ['any', ...simulation.interventions])
    }
  }
}
