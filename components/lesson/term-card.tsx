'use client'

import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** The entry's own name and what it means, drawn on the server. */
  definition: ReactNode
}

/**
 * A word of the glossary. Its definition opens on hover, on focus and on a press, stays while the pointer is over
 * it, and closes on Escape, so that nobody has to hold still to read it.
 */
export function TermCard({ children, definition }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const card = useRef<HTMLSpanElement>(null)
  const id = useId()

  // The card must not leave the window on either side; where it stands is known only once it is there.
  useEffect(() => {
    const element = card.current
    if (!isOpen || !element) return
    element.style.translate = ''
    const box = element.getBoundingClientRect()
    const overflow = box.right - (document.documentElement.clientWidth - 12)
    if (overflow > 0) element.style.translate = `${-overflow}px 0`
  }, [isOpen])

  // Escape closes it wherever the focus is.
  useEffect(() => {
    if (!isOpen) return
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setIsOpen(false)
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [isOpen])

  return (
    <span className="relative" onPointerEnter={openForMouse} onPointerLeave={() => setIsOpen(false)}>
      <button
        type="button"
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onClick={() => setIsOpen(true)}
        className="inline cursor-help text-start underline decoration-ink-3 decoration-dotted decoration-[1.5px] underline-offset-4"
      >
        {children}
      </button>
      <span
        ref={card}
        id={id}
        role="tooltip"
        hidden={!isOpen}
        className="absolute start-0 top-full z-10 w-max max-w-[min(22rem,calc(100vw-2rem))] rounded-control border border-rule-strong bg-surface px-3.5 py-2.5 text-start text-[0.86rem] leading-normal font-normal"
      >
        {definition}
      </span>
    </span>
  )

  function openForMouse(event: { pointerType: string }) {
    if (event.pointerType === 'mouse') setIsOpen(true)
  }
}
