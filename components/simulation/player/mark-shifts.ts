/**
 * How far each mark stands from its own instant, in pixels, so that no two lie over each other: to the right as far as
 * needed, and back from the end of the track. On a track too short for all of them they stand evenly.
 * @param instants in ascending order.
 */
export function shiftMarks(
  instants: readonly number[],
  track: { readonly endUs: number; readonly width: number; readonly gap: number },
): readonly number[] {
  const { endUs, width, gap } = track
  const own = instants.map((atUs) => (endUs > 0 ? Math.min(1, Math.max(0, atUs / endUs)) * width : 0))
  const last = own.length - 1
  if (last * gap > width) return own.map((place, index) => (index / last) * width - place)
  const placed: number[] = []
  for (const place of own) placed.push(Math.max(place, (placed.at(-1) ?? -gap) + gap))
  let limit = width
  for (let index = last; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, limit)
    limit = (placed[index] ?? 0) - gap
  }
  return placed.map((place, index) => place - (own[index] ?? 0))
}
