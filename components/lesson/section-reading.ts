/** Where one section stands in the window, in pixels from the window's top. */
export interface SectionBox {
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/**
 * The section being read: the last one whose beginning has passed the reading line, or the last of all when the
 * page is at its end, because a short last section never reaches the line.
 * @param lineY distance of the reading line from the window's top.
 * @returns null above the first section.
 */
export function currentSection(boxes: readonly SectionBox[], lineY: number, isAtEnd: boolean): string | null {
  if (isAtEnd) return boxes.at(-1)?.id ?? null
  let current: string | null = null
  for (const box of boxes) if (box.top <= lineY) current = box.id
  return current
}

/** Sections whose end has come into the window: what lies above it has been passed. */
export function sectionsPassed(boxes: readonly SectionBox[], windowHeight: number): string[] {
  return boxes.filter((box) => box.bottom <= windowHeight).map((box) => box.id)
}

/** How much of the text lies above the window's lower edge, in whole per cent. */
export function percentRead(top: number, height: number, windowHeight: number): number {
  if (height <= 0) return 0
  return Math.round(Math.min(1, Math.max(0, (windowHeight - top) / height)) * 100)
}

/** The union of two lists of ids, in the order of the lesson. Returns `known` itself when nothing is new. */
export function mergeSections(
  known: readonly string[],
  passed: readonly string[],
  order: readonly string[],
): readonly string[] {
  if (passed.every((id) => known.includes(id))) return known
  return order.filter((id) => known.includes(id) || passed.includes(id))
}
