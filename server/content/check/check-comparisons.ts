import type { ComparisonFile } from '@/course/schemas/comparison'
import { faultRun, faultScenario } from '../comparison-runs'
import type { YamlFile } from '../yaml-file'
import { checkScenario } from './check-scenarios'
import { checkWording } from './check-wording'
import { report, reportRepeated } from './context'
import type { CheckContext } from './context'

const SIDES = [0, 1] as const

/** Plays every fault on both sides, and compares what happens with what the file says will happen. */
export async function checkComparison(context: CheckContext, file: YamlFile<ComparisonFile>): Promise<void> {
  const comparison = file.value
  checkWording(context, file)
  const ids = comparison.faults.map(({ id }) => id)
  reportRepeated(context, file, ['faults'], ids)
  for (const [place, fault] of comparison.faults.entries()) {
    for (const side of SIDES) {
      const at = ['faults', place]
      const scenario = faultScenario(comparison, fault, side)
      const expectsAt = [...at, 'expects', scenario.simulation]
      const made = faultRun(comparison, fault, side)
      if (!made.ok) report(context, file, at, made.message, made.remedy)
      else if (scenario.expects.length > 0)
        await checkScenario(context, file, { at, expectsAt }, scenario, made.run)
      else {
        const message = `"${fault.id}" says nothing of ${scenario.simulation}.`
        report(context, file, at, message, 'Say below "expects" what comes of it there.')
      }
    }
  }
}
