import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

interface Props {
  /** From 1. */
  page: number
  pages: number
  total: number
  size: number
  /** This page's address without a query. */
  path: string
  /** What else its query says. */
  query?: Readonly<Record<string, string>>
}

/** From one part of a long list to the next. A list of one part has none. */
export function Pager({ page, pages, total, size, path, query = {} }: Props) {
  const text = useTranslations('teaching')
  if (pages === 1) return null
  const from = (page - 1) * size + 1
  const to = Math.min(total, page * size)
  const hrefOf = (other: number) => `${path}?${new URLSearchParams({ ...query, page: String(other) })}`
  return (
    <nav aria-label={text('pagerLabel')} className="mt-4 flex flex-wrap items-center gap-3 text-[0.88rem]">
      {page > 1 && (
        <LinkButton size="small" href={hrefOf(page - 1)}>
          {text('pagerPrevious')}
        </LinkButton>
      )}
      <span className="text-ink-2 tabular-nums">{text('pagerRange', { from, to, total })}</span>
      {page < pages && (
        <LinkButton size="small" href={hrefOf(page + 1)}>
          {text('pagerNext')}
        </LinkButton>
      )}
    </nav>
  )
}
