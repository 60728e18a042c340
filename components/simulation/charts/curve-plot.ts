import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { Curve } from '@/simulation/kernel/recording'
import type { ChartField } from './chart-frame'

export interface CurvePlot {
  readonly field: ChartField
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Where theory has no measured point to show its size by, the page ends at what it says for this load. */
const LOAD_SHOWN = 0.9
const ROOM_ABOVE = 1.18

/**
 * The axes of curves that leave every page near full load: everything measured is on the page, and so is theory up to
 * a load of 0.9, or up to somewhat above the highest measured point.
 */
export function plotCurves(curves: readonly Curve[], field: ChartField): CurvePlot {
  const measured = curves.filter(({ kind }) => kind === 'measured').flatMap(({ points }) => points)
  const theory = curves.filter(({ kind }) => kind === 'theory')
  const xHighest = Math.max(1, ...measured.map(({ x }) => x))
  const usual = theory.flatMap(({ points }) => points.filter(({ x }) => x <= LOAD_SHOWN).map(({ y }) => y))
  const highestMeasured = Math.max(0, ...measured.map(({ y }) => y))
  const yHighest = highestMeasured > 0 ? highestMeasured * ROOM_ABOVE : Math.max(0, ...usual)
  return {
    field,
    x: scaleLinear([0, xHighest], [field.left, field.right]),
    y: scaleLinear([0, yHighest === 0 ? 1 : yHighest], [field.bottom, field.top]),
  }
}

export interface CurveRow {
  readonly x: number
  /** By place of the curve; null where it has no point. */
  readonly values: readonly (number | null)[]
}

const LOADS_IN_TABLE = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** The curves as a table: theory at round loads, and wherever something was measured. */
export function rowsOfCurves(curves: readonly Curve[]): readonly CurveRow[] {
  const measured = curves
    .filter(({ kind }) => kind === 'measured')
    .flatMap(({ points }) => points.map(({ x }) => x))
  const all = [...new Set([...LOADS_IN_TABLE, ...measured])].sort((left, right) => left - right)
  return all
    .map((x) => ({
      x,
      values: curves.map(({ points }) => points.find((point) => Math.abs(point.x - x) < 1e-9)?.y ?? null),
    }))
    .filter(({ values }) => values.some((value) => value !== null))
}
