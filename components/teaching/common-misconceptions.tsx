import { useTranslations } from 'next-intl'
import { Inline } from '@/components/ui/inline'
import type { RankedMisconception } from './rank-misconceptions'

interface Props {
  misconceptions: readonly RankedMisconception[]
  learnerCount: number
  /** By misconception: the answers that show it. */
  hrefs: Readonly<Record<string, string>>
}

/** What to talk about next: the ideas behind most wrong answers, with who showed them. */
export function CommonMisconceptions({ misconceptions, learnerCount, hrefs }: Props) {
  const text = useTranslations('teaching')
  return (
    <section aria-labelledby="misconceptions-title">
      <h2 id="misconceptions-title" className="text-[1.05rem] font-semibold">
        {text('misconceptionsTitle')}
      </h2>
      <p className="mt-1 text-[0.82rem] text-ink-3">{text('misconceptionsRule')}</p>
      {misconceptions.length === 0 && (
        <p className="mt-3 text-[0.92rem] text-ink-2">{text('misconceptionsNone')}</p>
      )}
      <ol className="mt-3 grid gap-4">
        {misconceptions.map(({ id, statement, learners }) => (
          <li key={id} className="text-[0.92rem]">
            <p className="flex items-baseline justify-between gap-4">
              <span>
                <a href={hrefs[id]}>
                  “<Inline text={statement} />”
                </a>
              </span>
              <span className="shrink-0 text-[0.84rem] text-ink-2 tabular-nums">
                {text('misconceptionsCount', { count: learners.length, all: learnerCount })}
              </span>
            </p>
            <div aria-hidden="true" className="mt-1.5 h-1 rounded-full bg-rule">
              <div
                className="h-1 rounded-full bg-accent"
                style={{ width: `${(100 * learners.length) / Math.max(1, learnerCount)}%` }}
              />
            </div>
            <p className="mt-1.5 flex flex-wrap gap-x-3 text-[0.84rem]">
              {learners.slice(0, LEARNERS_SHOWN).map(({ learnerId, name, href }) => (
                <a key={learnerId} href={href ?? undefined}>
                  {name}
                </a>
              ))}
              {learners.length > LEARNERS_SHOWN && (
                <span className="text-ink-3">
                  {text('misconceptionsMore', { count: learners.length - LEARNERS_SHOWN })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const LEARNERS_SHOWN = 6
