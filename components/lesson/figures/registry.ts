import type { ComponentType } from 'react'
import { RequestPath } from './request-path'

/** The drawings that a lesson may show by name. */
export const FIGURES: Readonly<Record<string, ComponentType>> = {
  'request-path': RequestPath,
}
