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
}

/** From one part of a long list to the next. A list of one part has none. */
export function Pager({ page, pages, total, size, path }: Props) {
  const text = useTranslations('teaching')
  if (pages === 1) return null
  const from = (page - 1) * size + 1
  const to = Math.min(total, page * size)
  return (
    <nav aria-label={text('pagerLabel')} className="mt-4 flex flex-wrap items-center gap-3 text-[0.88rem]">
      {page > 1 && (
        <LinkButton size="small" href={`${path}?page=${page - 1}`}>
          {text('pagerPrevious')}
        </LinkButton>
      )}
      <span className="text-ink-2 tabular-nums">{text('pagerRange', { from, to, total })}</span>
      {page < pages && (
        <LinkButton size="small" href={`${path}?page=${page + 1}`}>
          {text('pagerNext')}
        </LinkButton>
      )}
    </nav>
  )
}
