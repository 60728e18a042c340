'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'

interface Props {
  locale: 'en' | 'ko'
  text: string
  label: string
}

/**
 * Opens the same page in the other language. Where the reader stands is carried as the nearest heading above,
 * because the two languages share heading ids but not heights.
 */
export function LanguageSwitch({ locale, text, label }: Props) {
  const other = locale === 'en' ? 'ko' : 'en'
  const path = usePathname().replace(/^\/(en|ko)(?=\/|$)/, `/${other}`)

  function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
    const search = window.location.search
    const hash = window.location.hash.startsWith('#run=') ? window.location.hash : nearestHeadingHash()
    event.currentTarget.href = path + search + hash
  }

  return (
    <a href={path} hrefLang={other} aria-label={label} onClick={keepPlace} className="text-ink-2">
      <span lang={other}>{text}</span>
    </a>
  )
}

function nearestHeadingHash(): string {
  const line = window.innerHeight / 3
  const passed = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(
    (element) => element.matches('section, h2, h3') && element.getBoundingClientRect().top <= line,
  )
  const last = passed.at(-1)
  return window.scrollY < 80 || !last ? '' : `#${last.id}`
}
