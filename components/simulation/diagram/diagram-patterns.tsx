import type { Condition } from '@/simulation/kernel/recording'
import type { Direction } from './projection'

/** How a band of a condition is filled. `id` keeps the patterns of several pictures on a page apart. */
export function bandFill(condition: Condition, id: string): { fill: string; stroke: string } {
  switch (condition) {
    case 'working':
      return { fill: 'var(--working-soft)', stroke: 'var(--working)' }
    case 'uncertain':
      return { fill: `url(#${id}-uncertain)`, stroke: 'var(--uncertain)' }
    case 'active':
      return { fill: 'var(--link)', stroke: 'var(--link)' }
    case 'pre-committed':
      return { fill: `url(#${id}-pre-committed)`, stroke: 'var(--good)' }
    case 'committed':
      return { fill: 'var(--good)', stroke: 'var(--good)' }
    case 'aborted':
      return { fill: 'var(--bad)', stroke: 'var(--bad)' }
    case 'down':
      return { fill: `url(#${id}-down)`, stroke: 'none' }
    case 'paused':
      return { fill: `url(#${id}-paused)`, stroke: 'var(--rule-strong)' }
  }
}

/** The patterns and the arrow head, to be named by `url(#…)`. */
export function DiagramPatterns({ id, direction }: { id: string; direction: Direction }) {
  const turn = direction === 'downward' ? 'rotate(90)' : undefined
  return (
    <defs>
      <pattern
        id={`${id}-uncertain`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--uncertain-soft)" />
        <rect width="2" height="6" fill="var(--uncertain)" opacity="0.75" />
      </pattern>
      <pattern
        id={`${id}-pre-committed`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="5" height="5" fill="var(--good-soft)" />
        <rect width="1.5" height="5" fill="var(--good)" />
      </pattern>
      <pattern id={`${id}-down`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={turn}>
        <rect width="3" height="6" fill="var(--down)" opacity="0.55" />
      </pattern>
      <pattern id={`${id}-paused`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--sunken)" />
        <circle cx="2.5" cy="2.5" r="0.9" fill="var(--ink-3)" />
      </pattern>
      {/* The same ink for arrows in the past and arrows under the pointer. */}
      <marker
        id={`${id}-arrow`}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
        markerUnits="userSpaceOnUse"
      >
        <path d="M0 0l8 4-8 4z" fill="var(--ink-2)" />
      </marker>
    </defs>
  )
}
