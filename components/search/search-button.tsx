'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'

// Every page has the button; only those where somebody looks for something load what is behind it.
const SearchDialog = dynamic(() => import('./search-dialog').then((module) => module.SearchDialog), {
  ssr: false,
})

/** Opens the search, by a press or by Ctrl K (⌘ K). */
export function SearchButton({ locale, label }: { locale: Locale; label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)

  // The shortcut works wherever the focus is.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isShortcut || event.shiftKey || event.altKey) return
      event.preventDefault()
      setWasOpened(true)
      setIsOpen((isOpenNow) => !isOpenNow)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  function open() {
    setWasOpened(true)
    setIsOpen(true)
  }

  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={label}
        title={`${label} (Ctrl K)`}
        className="inline-flex min-h-8 items-center gap-2 text-ink-2 hover:text-ink"
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.6]">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 3.5 3.5" strokeLinecap="round" />
        </svg>
        <span className="max-md:hidden">{label}</span>
      </button>
      {wasOpened && <SearchDialog locale={locale} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  )
}
