import { pow } from '../kernel/elementary'

/*
 * Arithmetic of parts that fail independently of one another. Real failures share causes, so these are upper bounds
 * for redundancy and not promises.
 */

/** Availability of a chain in which every one of `parts` equal parts must work: a^n. */
export function serialAvailability(availability: number, parts: number): number {
  return pow(availability, parts)
}

/** Availability of `parts` equal parts of which one is enough: 1 − (1 − a)^n. */
export function parallelAvailability(availability: number, parts: number): number {
  return 1 - pow(1 - availability, parts)
}

/**
 * Chance that a request that fans out to `fanOut` servers meets at least one slow answer, when each is slow with
 * `probability`: 1 − (1 − p)^n.
 * @see Dean and Barroso 2013, *The Tail at Scale*.
 */
export function fanOutTail(probability: number, fanOut: number): number {
  return 1 - pow(1 - probability, fanOut)
}
