import { pow } from '../kernel/elementary'

/**
 * How many machines' worth of work n machines do by the Universal Scalability Law: n / (1 + α(n − 1) + βn(n − 1)).
 * @param machines n, at least 1. @param contention α, the part of the work that only one can do at a time.
 * @param coherence β, what each has to settle with every other.
 * @see Gunther 1993; Gunther 2007, *Guerrilla Capacity Planning*.
 */
export function relativeCapacity(machines: number, contention: number, coherence: number): number {
  return machines / (1 + contention * (machines - 1) + coherence * machines * (machines - 1))
}

/** The number of machines with the most capacity, √((1 − α)/β); infinite without coherence. */
export function peakMachines(contention: number, coherence: number): number {
  return coherence === 0 ? Infinity : Math.sqrt((1 - contention) / coherence)
}

/**
 * Availability of a fleet of which one machine is enough, when a part of all outages has a common cause and takes every
 * machine: 1 − ((1 − c)(1 − a))ⁿ for what fails independently, times 1 − c(1 − a) for what does not.
 * @param availability a of one machine, a ratio. @param commonShare c, a ratio; 0 for independent failures.
 */
export function fleetAvailability(availability: number, machines: number, commonShare: number): number {
  const unavailability = 1 - availability
  const independent = 1 - pow((1 - commonShare) * unavailability, machines)
  return independent * (1 - commonShare * unavailability)
}
