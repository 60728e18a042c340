'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SearchPanel } from './search-panel'

interface Props {
  locale: Locale
  isOpen: boolean
  onClose: () => void
}

export function SearchDialog({ locale, isOpen, onClose }: Props) {
  const text = useTranslations('site')
  return (
    <Dialog isOpen={isOpen} title={text('search')} onClose={onClose}>
      {isOpen && (
        <SearchPanel locale={locale} isFixed>
          {(query) => <a href={paths.search(locale, query)}>{text('searchAll')}</a>}
        </SearchPanel>
      )}
      <div className="mt-4 flex justify-end">
        <Button onClick={onClose}>{text('searchClose')}</Button>
      </div>
    </Dialog>
  )
}
