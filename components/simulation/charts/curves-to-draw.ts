import { describe } from '@/simulation/catalogue'
import type { Curve, SystemRecording } from '@/simulation/kernel/recording'

/** The curve chart is made for what comes of load; other curves are for sweeps, which have a chart of their own. */
export function curvesToDraw({ run, curves }: SystemRecording): readonly Curve[] {
  return describe(run.simulation)?.view === 'queue' ? curves : []
}
