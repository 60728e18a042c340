import { LABEL_FONT_SIZE, textWidth } from '../diagram/label-placement'
import type { Point } from '../diagram/projection'

export interface KeyLayout {
  /** Where each entry begins, and on which line its words stand. */
  readonly places: readonly Point[]
  /** How much higher than one line the key is. */
  readonly height: number
}

const LEFT = 14
const FIRST_LINE = 41
const LINE = 17
const BETWEEN = 18
/** From the beginning of an entry's sample to its words. */
export const SAMPLE_WIDTH = 26

/**
 * Lays the entries of a key out side by side: all on one line where there is room, and otherwise each group on lines of
 * its own.
 */
export function layoutKey(groups: readonly (readonly string[])[], width: number): KeyLayout {
  const whole = groups.flat().reduce((sum, name) => sum + entryWidth(name) + BETWEEN, LEFT - BETWEEN)
  const lines = whole <= width - LEFT ? [groups.flat()] : groups.filter(({ length }) => length > 0)
  const places: Point[] = []
  let y = FIRST_LINE - LINE
  for (const names of lines) {
    let x = Infinity
    for (const name of names) {
      if (x + entryWidth(name) > width - LEFT) [x, y] = [LEFT, y + LINE]
      places.push({ x, y })
      x += entryWidth(name) + BETWEEN
    }
  }
  return { places, height: Math.max(0, y - FIRST_LINE) }
}

function entryWidth(name: string): number {
  return SAMPLE_WIDTH + textWidth(name, LABEL_FONT_SIZE)
}
