import type { ComponentType } from 'react'
import { DetectionTimes, FalseAlarmWaits } from './heartbeat-spreads'
import { RequestPath } from './request-path'

/** The drawings that a lesson may show by name. */
export const FIGURES: Readonly<Record<string, ComponentType>> = {
  'request-path': RequestPath,
  'detection-times': DetectionTimes,
  'false-alarm-waits': FalseAlarmWaits,
}
