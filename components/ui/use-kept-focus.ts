import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * While what was entered is on its way its controls are disabled, and browsers throw the focus of a disabled control
 * to the page: it waits on the form's button instead, where what comes next is heard.
 */
export function useFocusKeptWhileLocked(form: RefObject<HTMLFormElement | null>, isLocked: boolean) {
  // Before the browser draws, or the focus is gone already.
  useLayoutEffect(() => {
    const focused = document.activeElement
    if (!isLocked || !focused?.matches(':disabled') || !form.current?.contains(focused)) return
    form.current.querySelector<HTMLElement>('button[type="submit"]')?.focus({ preventScroll: true })
  }, [form, isLocked])
}

/** For an element that takes the place of the control that was pressed: it takes the focus too. */
export function useFocusOnArrival<Element extends HTMLElement>(
  isAwaited: boolean,
): RefObject<Element | null> {
  const element = useRef<Element>(null)
  // The focus belongs to the browser.
  useEffect(() => {
    if (isAwaited) element.current?.focus()
  }, [isAwaited])
  return element
}
