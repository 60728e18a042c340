'use client'

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Button, type ButtonSize } from '@/components/ui/button'

interface Props {
  size?: ButtonSize
  /** The button that began the work. */
  startButton: RefObject<HTMLButtonElement | null>
  onClick: () => void
  children: ReactNode
}

/** Goes when the work ends, by itself or by being pressed; the focus, if it was here, returns to where it began. */
export function CancelButton({ size, startButton, onClick, children }: Props) {
  const own = useRef<HTMLButtonElement>(null)
  // Just before this button is taken from the page: afterwards nobody knows where the focus was.
  useLayoutEffect(() => {
    const [button, start] = [own.current, startButton.current]
    return () => {
      if (document.activeElement === button) start?.focus()
    }
  }, [startButton])
  return (
    <Button ref={own} size={size} onClick={onClick}>
      {children}
    </Button>
  )
}
