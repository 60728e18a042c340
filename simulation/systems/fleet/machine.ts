import { WaitingLine } from '../shared/waiting-line'
import type { Cause } from './outages'

export interface Machine {
  isUp: boolean
  /** What keeps it down: an intervention, an outage of its own, one of all. */
  readonly causes: Set<Cause>
  /** 0 while idle: requests are counted from 1. */
  request: number
  arrivedUs: number
  readonly line: WaitingLine
}

export function newMachine(): Machine {
  return { isUp: true, causes: new Set(), request: 0, arrivedUs: 0, line: new WaitingLine() }
}
