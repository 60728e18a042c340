import type { NumberParameter, SimulationDescription } from '../../kernel/description'

function number(
  name: string,
  unit: NumberParameter['unit'],
  [minimum, maximum, step, value]: readonly [number, number, number, number],
): NumberParameter {
  return { kind: 'number', name, unit, minimum, maximum, step, default: value }
}

/** The same traffic on one big machine, on small ones with one line, or on small ones with a line each. */
export const fleetDescription: SimulationDescription = {
  id: 'fleet',
  version: 1,
  family: 'system',
  view: 'fleet',
  isExplorable: false,
  parameters: [
    { kind: 'choice', name: 'layout', options: ['one-big', 'pooled', 'separate'], default: 'pooled' },
    /** How many small machines, or how many times as fast the big one is. */
    number('machines', 'none', [1, 64, 1, 4]),
    /** Of what all machines could do if they did not have to coordinate. */
    number('load', 'ratio', [0.05, 1.2, 0.01, 0.8]),
    number('serviceMs', 'ms', [1, 1_000, 1, 100]),
    number('contention', 'ratio', [0, 0.3, 0.005, 0]),
    number('coherence', 'ratio', [0, 0.01, 0.0005, 0]),
    /** 0: the machine is never replaced. */
    number('replaceAtS', 'none', [0, 600, 1, 0]),
    number('replaceDownS', 'none', [0, 600, 1, 10]),
    number('availability', 'ratio', [0.9, 0.9999, 0.0001, 0.99]),
    number('commonShare', 'ratio', [0, 1, 0.01, 0]),
    /** Mean length of an outage. 0: nothing fails by itself. */
    number('repairS', 'none', [0, 600, 1, 0]),
    number('smallPrice', 'none', [10, 10_000, 10, 100]),
    number('priceExponent', 'none', [1, 2, 0.05, 1.3]),
    number('durationS', 'none', [1, 3_600, 1, 60]),
    number('warmUpS', 'none', [0, 600, 1, 0]),
  ],
  interventions: ['crash', 'recover', 'load'],
  metrics: [
    { id: 'mean-response-time', unit: 'us', isLowerBetter: true },
    { id: 'p99-response-time', unit: 'us', isLowerBetter: true },
    { id: 'throughput', unit: 'requests/s' },
    { id: 'capacity', unit: 'requests/s' },
    { id: 'utilisation', unit: 'ratio' },
    { id: 'served', unit: 'requests' },
    { id: 'failed', unit: 'requests', isLowerBetter: true },
    { id: 'downtime', unit: 'us', isLowerBetter: true },
    { id: 'monthly-downtime', unit: 'us', isLowerBetter: true },
    { id: 'expected-downtime', unit: 'us', isLowerBetter: true },
    { id: 'price', unit: 'count', isLowerBetter: true },
  ],
  theory: [
    { curve: 'response-by-load', parameter: 'load', metric: 'mean-response-time', from: 0.1, to: 0.9 },
    { curve: 'capacity-by-machines', parameter: 'machines', metric: 'capacity', from: 1, to: 64 },
    { curve: 'downtime-by-machines', parameter: 'machines', metric: 'monthly-downtime', from: 1, to: 4 },
    { curve: 'downtime-by-common', parameter: 'commonShare', metric: 'monthly-downtime', from: 0, to: 1 },
  ],
  properties: [
    { id: 'somebody-serves', kind: 'always' },
    { id: 'nothing-fails', kind: 'always' },
    { id: 'keeps-up', kind: 'eventually' },
  ],
}
