import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { FigureText, type FigureValue } from './figure-text'

export interface LessonFiguresView {
  readonly id: string
  readonly title: string
  readonly consistency: FigureValue
  readonly standardError: FigureValue
  readonly exercises: readonly {
    readonly id: string
    readonly title: string
    readonly href: string
    readonly facility: FigureValue
    readonly discrimination: FigureValue
    readonly efficiency: FigureValue
    readonly medianTime: FigureValue
  }[]
}

/** The exercises of a lesson with their statistics, and how reliable they are together. */
export function ExerciseTable({ lesson }: { lesson: LessonFiguresView }) {
  const text = useTranslations('statistics')
  const head = (
    <tr>
      {(['exercise', 'facilityWithInterval', 'discrimination', 'efficiency', 'medianTime'] as const).map(
        (name) => (
          <th key={name} scope="col">
            {text(name)}
          </th>
        ),
      )}
    </tr>
  )
  return (
    <section aria-labelledby={`lesson-${lesson.id}`} className="mt-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 id={`lesson-${lesson.id}`} className="text-[1.05rem] font-semibold">
          {lesson.title}
        </h2>
        <p className="flex flex-wrap gap-x-6 text-[0.86rem] text-ink-2">
          <span>
            {text('consistency')} <FigureText {...lesson.consistency} />
          </span>
          <span>
            {text('standardError')} <FigureText {...lesson.standardError} />
          </span>
        </p>
      </div>
      <Table caption={text('exercisesCaption', { lesson: lesson.title })} head={head}>
        {lesson.exercises.map(({ id, title, href, facility, discrimination, efficiency, medianTime }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40 font-normal">
              <a href={href}>{title}</a>
            </th>
            {[facility, discrimination, efficiency, medianTime].map((figure, place) => (
              <td key={place} className="min-w-28">
                <FigureText {...figure} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}
