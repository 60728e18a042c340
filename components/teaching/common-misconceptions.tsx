import { useTranslations } from 'next-intl'
import { Inline } from '@/components/ui/inline'

export interface CommonMisconceptionView {
  readonly id: string
  readonly statement: string
  /** The answers that show it. */
  readonly href: string
  readonly learnerCount: number
  /** Some of them. */
  readonly learners: readonly {
    readonly learnerId: string
    readonly name: string
    readonly href: string | null
  }[]
}

interface Props {
  misconceptions: readonly CommonMisconceptionView[]
  /** How many learners the class has. */
  learnerCount: number
}

/** What to talk about next: the ideas behind most wrong answers, with who showed them. */
export function CommonMisconceptions({ misconceptions, learnerCount: all }: Props) {
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
        {misconceptions.map(({ id, statement, href, learnerCount, learners }) => (
          <li key={id} className="text-[0.92rem]">
            <p className="flex items-baseline justify-between gap-4">
              <span>
                <a href={href}>
                  “<Inline text={statement} />”
                </a>
              </span>
              <span className="shrink-0 text-[0.84rem] text-ink-2 tabular-nums">
                {text('misconceptionsCount', { count: learnerCount, all })}
              </span>
            </p>
            <div aria-hidden="true" className="mt-1.5 h-1 rounded-full bg-rule">
              <div
                className="h-1 rounded-full bg-accent"
                style={{ width: `${(100 * learnerCount) / Math.max(1, all)}%` }}
              />
            </div>
            <p className="mt-1.5 flex flex-wrap gap-x-3 text-[0.84rem]">
              {learners.map((learner) => (
                <a
                  key={learner.learnerId}
                  href={learner.href ?? undefined}
                  className="inline-flex min-h-6 items-center"
                >
                  <bdi>{learner.name}</bdi>
                </a>
              ))}
              {learnerCount > learners.length && (
                <span className="text-ink-3">
                  {text('misconceptionsMore', { count: learnerCount - learners.length })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
