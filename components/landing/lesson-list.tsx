import { useTranslations } from 'next-intl'

export interface ListedLesson {
  readonly id: string
  readonly title: string
  readonly lede: string
  readonly minutes: number
  readonly unit: string
  readonly href: string
}

export function LessonList({ lessons }: { lessons: readonly ListedLesson[] }) {
  const text = useTranslations('landing')
  return (
    <section aria-labelledby="lessons" className="mt-20 border-t-2 border-ink pt-5">
      <h2 id="lessons" className="text-[1.3rem] font-semibold text-balance">
        {text('lessonsTitle')}
      </h2>
      <ul className="mt-5">
        {lessons.map(({ id, title, lede, minutes, unit, href }) => (
          <li
            key={id}
            className="grid gap-x-10 gap-y-1.5 border-t border-rule py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]"
          >
            <div>
              <p className="text-[0.82rem] text-ink-3">
                {unit} · {text('minutes', { minutes })}
              </p>
              <h3 className="mt-0.5 text-[1.08rem] font-semibold">
                <a href={href}>{title}</a>
              </h3>
            </div>
            <p className="text-ink-2">{lede}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
