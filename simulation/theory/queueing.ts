import { exp, log } from '../kernel/elementary'
import { InvariantError, invariant } from '../kernel/invariant'

/*
 * Steady-state formulas of queues with Poisson arrivals, one line, and no limit on it. Load is the utilisation
 * ρ = λ / (cμ). At a load of 1 or more there is no steady state: means and percentiles are Infinity.
 * Times are in whatever unit the mean service time is in.
 */

/**
 * Mean response time of M/M/1, waiting and service together: S / (1 − ρ).
 * @param load utilisation, at least 0.
 * @see Kleinrock 1975, *Queueing Systems* I, section 3.2.
 */
export function mm1MeanResponseTime(load: number, serviceTime: number): number {
  invariant(load >= 0, 'The load must be at least 0')
  return load >= 1 ? Infinity : serviceTime / (1 - load)
}

/**
 * A percentile of the response time of M/M/1 served first come, first served: it is exponential with the mean above.
 * @param percentile in (0, 100), for example 99.
 * @throws {InvariantError} when the percentile is outside.
 * @see Kleinrock 1975, chapter 5.
 */
export function mm1Percentile(load: number, serviceTime: number, percentile: number): number {
  invariant(percentile > 0 && percentile < 100, 'The percentile must be in (0, 100)')
  return mm1MeanResponseTime(load, serviceTime) * log(100 / (100 - percentile))
}

/** Mean number of requests in an M/M/1 system, waiting and in service: ρ / (1 − ρ). */
export function mm1MeanInSystem(load: number): number {
  return load >= 1 ? Infinity : load / (1 - load)
}

/** The load at which M/M/1 answers in `responseTime` on average; 0 when even an idle server takes longer. */
export function mm1LoadForResponseTime(responseTime: number, serviceTime: number): number {
  return Math.max(0, 1 - serviceTime / responseTime)
}

/** The load at which M/M/1 keeps a percentile at `responseTime`; 0 when even an idle server takes longer. */
export function mm1LoadForPercentile(responseTime: number, serviceTime: number, percentile: number): number {
  return Math.max(0, 1 - (serviceTime * log(100 / (100 - percentile))) / responseTime)
}

/**
 * Mean response time of M/D/1, where every request takes exactly `serviceTime`: S · (1 + ρ / (2(1 − ρ))).
 * @see Pollaczek 1930 and Khinchine 1932, the P-K formula with no variance of service.
 */
export function md1MeanResponseTime(load: number, serviceTime: number): number {
  invariant(load >= 0, 'The load must be at least 0')
  return load >= 1 ? Infinity : serviceTime * (1 + load / (2 * (1 - load)))
}

/**
 * Erlang's C: the chance that an arriving request finds all servers busy and has to wait.
 * @param servers an integer, at least 1.
 * @param load utilisation of each server, at least 0.
 * @returns a probability; 1 at a load of 1 or more.
 * @see Erlang 1917; computed through the recursion of Erlang's B, which cannot overflow.
 */
export function mmcWaitProbability(servers: number, load: number): number {
  invariant(servers >= 1 && Math.floor(servers) === servers, 'Servers must be a whole number, at least 1')
  invariant(load >= 0, 'The load must be at least 0')
  if (load >= 1) return 1
  const offered = servers * load
  let blocked = 1
  for (let count = 1; count <= servers; count += 1)
    blocked = (offered * blocked) / (count + offered * blocked)
  return blocked / (1 - load * (1 - blocked))
}

/**
 * Mean response time of M/M/c: the service plus C / (cμ(1 − ρ)) of waiting.
 * @see Kleinrock 1975, section 3.5.
 */
export function mmcMeanResponseTime(servers: number, load: number, serviceTime: number): number {
  if (load >= 1) return Infinity
  return serviceTime * (1 + mmcWaitProbability(servers, load) / (servers * (1 - load)))
}

/**
 * A percentile of the response time of M/M/c served first come, first served, found by bisection on
 * P(T > t) = e^(−μt) · (1 + C · (1 − e^(−μt(c − 1 − cρ))) / (c − 1 − cρ)).
 * @param percentile in (0, 100).
 * @returns exact to a relative 1e-12.
 * @see Gross, Shortle, Thompson and Harris 2008, *Fundamentals of Queueing Theory*, section 2.3.
 */
export function mmcPercentile(
  servers: number,
  load: number,
  serviceTime: number,
  percentile: number,
): number {
  invariant(percentile > 0 && percentile < 100, 'The percentile must be in (0, 100)')
  if (load >= 1) return Infinity
  const left = 1 - percentile / 100
  let low = 0
  // A line shared by all servers is never slower than a line of its own before each of them.
  let high = mm1Percentile(load, 1, percentile) + 1
  for (let step = 0; step < 64; step += 1) {
    const middle = (low + high) / 2
    if (mmcTail(servers, load, middle) > left) low = middle
    else high = middle
  }
  return ((low + high) / 2) * serviceTime
}

/** P(T > t) of M/M/c, with t in mean service times. */
function mmcTail(servers: number, load: number, t: number): number {
  const gap = servers - 1 - servers * load
  const wait = mmcWaitProbability(servers, load)
  // At a gap of 0 the quotient is 0/0, and its limit is t.
  const waited = Math.abs(gap) < 1e-9 ? t : (1 - exp(-t * gap)) / gap
  return exp(-t) * (1 + wait * waited)
}

/**
 * Little's law: how many are inside, on average, when `arrivalRate` enter and each stays `responseTime`.
 * Rate and time must use the same unit of time.
 * @see Little 1961, *A Proof for the Queuing Formula: L = λW*.
 */
export function littleInSystem(arrivalRate: number, responseTime: number): number {
  return arrivalRate * responseTime
}

/** Little's law the other way: how long each stays when `inSystem` are inside and `arrivalRate` enter. */
export function littleResponseTime(inSystem: number, arrivalRate: number): number {
  if (arrivalRate <= 0) throw new InvariantError('The arrival rate must be above 0')
  return inSystem / arrivalRate
}

/** The part of the servers' time that is asked for, λS / c; above 1 the servers are overloaded. */
export function utilisation(arrivalRate: number, serviceTime: number, servers: number): number {
  invariant(servers >= 1, 'There must be a server')
  return (arrivalRate * serviceTime) / servers
}

/** The most requests per unit of time that the servers can finish: c / S. */
export function throughputLimit(servers: number, serviceTime: number): number {
  invariant(serviceTime > 0, 'The service time must be above 0')
  return servers / serviceTime
}
