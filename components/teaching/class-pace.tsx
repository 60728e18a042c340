import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface Noticed {
  readonly learnerId: string
  readonly name: string
  /** Their answers; null for staff who may not see them. */
  readonly href: string | null
}

export interface PaceView {
  readonly learners: number
  readonly started: number
  readonly stuck: readonly (Noticed & { readonly exercise: string })[]
  readonly stuckUnknown: number
  readonly rushing: { readonly learners: readonly Noticed[]; readonly unknown: number } | null
}

/** Thresholds, for the words beside what they found. */
interface Rules {
  readonly stuck: { readonly answers: number; readonly days: number }
  readonly rushing: { readonly progress: number; readonly mastery: number; readonly exercises: number }
  /** From how many learners on an α is shown. */
  readonly relation: number
}

/** How reliable a lesson's exercises are; null of a class in which nobody has answered a whole lesson. */
export interface ReliabilityView {
  readonly lesson: string
  readonly consistency: string | null
  readonly standardError: string | null
  readonly n: number
}

interface Props {
  pace: PaceView
  rules: Rules
  /** Undefined for staff who see no grades. */
  reliability: ReliabilityView | null | undefined
  /** Where all who need somebody are. */
  needingHref: string
}

/** How many have begun, are stuck and are rushing, each with its rule, and who they are. */
export function ClassPace({ pace, rules, reliability, needingHref }: Props) {
  const text = useTranslations('statistics')
  const { learners, started, stuck, stuckUnknown, rushing } = pace
  const ofAll = text('ofAll', { all: learners })
  const unknown = (count: number) => (count === 0 ? undefined : text('unknownFor', { count }))
  return (
    <section aria-label={text('atAGlance')} className="mb-10">
      <div className={`grid border-b border-rule sm:grid-cols-2 ${rushing ? 'lg:grid-cols-4' : ''}`}>
        <Tile value={started} basis={ofAll} name={text('started')} rule={text('startedRule')} />
        <Tile
          value={stuck.length}
          basis={ofAll}
          name={text('stuck', { count: stuck.length })}
          rule={text('stuckRule', rules.stuck)}
          unknown={unknown(stuckUnknown)}
        />
        {rushing && (
          <Tile
            value={rushing.learners.length}
            basis={ofAll}
            name={text('rushing', { count: rushing.learners.length })}
            rule={text('rushingRule', rules.rushing)}
            unknown={unknown(rushing.unknown)}
          />
        )}
        {reliability !== undefined && <ReliabilityTile reliability={reliability} least={rules.relation} />}
      </div>
      <Needing pace={pace} href={needingHref} />
    </section>
  )
}

interface TileProps {
  value: ReactNode
  basis: string
  name: string
  rule: string
  unknown?: string | undefined
}

function Tile({ value, basis, name, rule, unknown }: TileProps) {
  return (
    <div className="border-rule py-4 pe-5 max-sm:border-t max-sm:first:border-t-0 sm:max-lg:nth-[n+3]:border-t lg:border-s lg:ps-5 lg:first:border-s-0 lg:first:ps-0">
      <p>
        <span className="font-mono text-[1.6rem] leading-none tabular-nums">{value}</span>{' '}
        <span className="text-[0.9rem] text-ink-3 tabular-nums">{basis}</span>
      </p>
      <p className="mt-2 text-[0.95rem]">{name}</p>
      <p className="mt-1 max-w-[36ch] text-[0.82rem] text-ink-3">
        {rule}
        {unknown && <span className="mt-0.5 block text-ink-2">{unknown}</span>}
      </p>
    </div>
  )
}

interface ReliabilityTileProps {
  reliability: ReliabilityView | null
  least: number
}

/** Of which lesson, by how many, and how far off a score is by it. */
function ReliabilityTile({ reliability, least }: ReliabilityTileProps) {
  const text = useTranslations('statistics')
  const { lesson, consistency, standardError, n } = reliability ?? NOBODY_DONE
  const name = lesson === null ? text('consistency') : text('reliabilityOf', { lesson })
  const value = consistency ?? (
    <span className="font-sans text-[1.05rem] text-ink-2">{text('notEnough')}</span>
  )
  const error = standardError === null ? undefined : `${text('standardError')} ${standardError}`
  return (
    <Tile
      value={value}
      basis={text('basis', { n })}
      name={name}
      rule={text('reliabilityRule', { least })}
      unknown={error}
    />
  )
}

const NOBODY_DONE = { lesson: null, consistency: null, standardError: null, n: 0 } as const

const SHOWN = 8

function Needing({ pace: { stuck, rushing }, href: allHref }: { pace: PaceView; href: string }) {
  const text = useTranslations('statistics')
  const needing = [
    ...stuck.map(({ exercise, ...noticed }) => ({
      ...noticed,
      why: text('needStuck', { exercise }),
      key: 'stuck',
    })),
    ...(rushing?.learners ?? []).map((noticed) => ({ ...noticed, why: text('needRushing'), key: 'rushing' })),
  ]
  return (
    <div className="mt-8">
      <h2 className="text-[1.05rem] font-semibold">{text('needTitle')}</h2>
      {needing.length === 0 && <p className="mt-2 text-[0.92rem] text-ink-2">{text('needNone')}</p>}
      <ul className="mt-2 grid gap-x-10 sm:grid-cols-2">
        {needing.slice(0, SHOWN).map(({ learnerId, name, href, why, key }) => (
          <li
            key={`${key}-${learnerId}`}
            className="flex items-baseline justify-between gap-4 border-b border-rule py-2 text-[0.92rem]"
          >
            <span className="min-w-0 wrap-anywhere">
              <span aria-hidden="true" className="text-accent">
                ●{' '}
              </span>
              <bdi>{href ? <a href={href}>{name}</a> : name}</bdi>
            </span>
            <span className="min-w-0 text-end text-[0.84rem] text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
      {needing.length > SHOWN && (
        <p className="mt-2 text-[0.84rem]">
          <a href={allHref}>{text('needMore', { count: needing.length - SHOWN })}</a>
        </p>
      )}
    </div>
  )
}
