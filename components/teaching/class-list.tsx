import { useTranslations } from 'next-intl'

export interface ClassSummary {
  readonly id: string
  readonly name: string
  readonly role: 'owner' | 'instructor' | 'assistant' | 'learner'
  readonly learnerCount: number
  readonly href: string
}

export function ClassList({ classes }: { classes: readonly ClassSummary[] }) {
  const text = useTranslations('teaching')
  if (classes.length === 0) return <p className="max-w-measure text-ink-2">{text('none')}</p>
  return (
    <ul className="border-t border-rule">
      {classes.map(({ id, name, role, learnerCount, href }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-3">
          <a href={href} className="font-medium">
            {name}
          </a>
          <span className="text-[0.88rem] text-ink-3">
            {text('learnersCount', { count: learnerCount })} · {text(`role.${role}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
