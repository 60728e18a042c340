import { useTranslations } from 'next-intl'

interface Props {
  path: string
  /** The query that narrows the list to those who need somebody. */
  narrow: Readonly<Record<string, string>>
  isNarrowed: boolean
  needing: number
}

/** Everybody, or only who needs somebody. */
export function WhoIsShown({ path, narrow, isNarrowed, needing }: Props) {
  const text = useTranslations('statistics')
  const links = [
    [path, text('needAll'), !isNarrowed],
    [`${path}?${new URLSearchParams(narrow)}`, text('needOnly', { count: needing }), isNarrowed],
  ] as const
  return (
    <nav aria-label={text('needWhich')} className="flex flex-wrap gap-x-5 text-[0.86rem]">
      {links.map(([href, name, isCurrent]) => (
        <a
          key={href}
          href={href}
          aria-current={isCurrent ? 'true' : undefined}
          className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
