import { useTranslations } from 'next-intl'

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
}

/** How many have begun, are stuck and are rushing, each with its rule, and who they are. */
export function ClassPace({ pace, rules }: { pace: PaceView; rules: Rules }) {
  const text = useTranslations('statistics')
  const { learners, started, stuck, stuckUnknown, rushing } = pace
  const unknown = (count: number) => (count === 0 ? undefined : text('unknownFor', { count }))
  return (
    <section aria-label={text('atAGlance')} className="mb-10">
      <div className="grid border-b border-rule sm:grid-cols-3">
        <Tile value={started} all={learners} name={text('started')} rule={text('startedRule')} />
        <Tile
          value={stuck.length}
          all={learners}
          name={text('stuck', { count: stuck.length })}
          rule={text('stuckRule', rules.stuck)}
          unknown={unknown(stuckUnknown)}
        />
        {rushing && (
          <Tile
            value={rushing.learners.length}
            all={learners}
            name={text('rushing', { count: rushing.learners.length })}
            rule={text('rushingRule', rules.rushing)}
            unknown={unknown(rushing.unknown)}
          />
        )}
      </div>
      {learners > 0 && <Needing pace={pace} />}
    </section>
  )
}

interface TileProps {
  value: number
  all: number
  name: string
  rule: string
  unknown?: string | undefined
}

function Tile({ value, all, name, rule, unknown }: TileProps) {
  const text = useTranslations('statistics')
  return (
    <div className="border-rule py-4 max-sm:border-t max-sm:first:border-t-0 sm:border-s sm:px-5 sm:first:border-s-0 sm:first:ps-0">
      <p>
        <span className="font-mono text-[1.6rem] leading-none tabular-nums">{value}</span>{' '}
        <span className="text-[0.9rem] text-ink-3 tabular-nums">{text('ofAll', { all })}</span>
      </p>
      <p className="mt-2 text-[0.95rem]">{name}</p>
      <p className="mt-1 max-w-[36ch] text-[0.82rem] text-ink-3">
        {rule}
        {unknown && <span className="mt-0.5 block text-ink-2">{unknown}</span>}
      </p>
    </div>
  )
}

const SHOWN = 8

function Needing({ pace: { stuck, rushing } }: { pace: PaceView }) {
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
              {href ? <a href={href}>{name}</a> : name}
            </span>
            <span className="min-w-0 text-end text-[0.84rem] text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
      {needing.length > SHOWN && (
        <p className="mt-2 text-[0.84rem] text-ink-3">
          {text('needMore', { count: needing.length - SHOWN })}
        </p>
      )}
    </div>
  )
}
