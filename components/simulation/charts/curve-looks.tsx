/** A line's pattern and a point's shape by its place among its kind, so that neither needs a colour. */
export const DASHES = [undefined, '6 4', '2 3'] as const

export function MeasuredShape({ place }: { place: number }) {
  if (place % 2 === 0) return <circle r="4" fill="var(--ink)" stroke="var(--surface)" />
  return <path d="M0-5.4L5.4 0 0 5.4-5.4 0z" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.6" />
}
