import { useTranslations } from 'next-intl'
import { MembershipButton } from './membership-button'

export interface ClassSummary {
  readonly id: string
  readonly name: string
  readonly role: 'owner' | 'instructor' | 'assistant' | 'learner'
  /** The class's page; those who learn in a class have none, and may leave it. */
  readonly href: string | null
  readonly leavePath: string
}

interface Props {
  classes: readonly ClassSummary[]
  /** This page, to come back to after leaving a class. */
  here: string
}

export function ClassList({ classes, here }: Props) {
  const text = useTranslations('teaching')
  if (classes.length === 0) return <p className="max-w-measure text-ink-2">{text('none')}</p>
  return (
    <ul className="border-t border-rule">
      {classes.map(({ id, name, role, href, leavePath }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-3"
        >
          <span className="grid min-w-0 gap-0.5 wrap-anywhere">
            {href ? (
              <a href={href} className="font-medium">
                {name}
              </a>
            ) : (
              <span className="font-medium">{name}</span>
            )}
            <span className="text-[0.86rem] text-ink-3">{text(`role.${role}`)}</span>
          </span>
          {role === 'learner' && (
            <MembershipButton kind="leave" name={name} memberPath={leavePath} after={here} />
          )}
        </li>
      ))}
    </ul>
  )
}
