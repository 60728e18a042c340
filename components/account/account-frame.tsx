import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { PageTitle } from '../ui/page-title'

interface Props {
  title: string
  lede?: string
  children: ReactNode
  links?: ReactNode
  /** For pages of several parts. */
  isWide?: boolean
}

export function AccountFrame({ title, lede, children, links, isWide = false }: Props) {
  return (
    <main
      className={classNames(
        'mx-auto w-full px-4 page-top pb-14 wrap-anywhere md:pb-20',
        isWide ? 'max-w-[44rem]' : 'max-w-[30rem]',
      )}
    >
      <PageTitle>{title}</PageTitle>
      {lede && <p className="mt-3 text-ink-2">{lede}</p>}
      <div className="mt-8">{children}</div>
      {links && (
        <div className="mt-8 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-5 text-[0.9rem]">
          {links}
        </div>
      )}
    </main>
  )
}
