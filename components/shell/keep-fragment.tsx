'use client'

import { useEffect } from 'react'

/**
 * Keeps the address of a place that was opened while the page was still coming alive. The router writes back the
 * address it read when it began, without the fragment that a click on a link in the page added meanwhile; the
 * document itself still knows its target.
 */
export function KeepFragment() {
  // The address bar is outside React: it is put right once, after the router has written to it.
  useEffect(() => {
    const target = document.querySelector(':target')
    if (target && window.location.hash === '') window.history.replaceState(null, '', `#${target.id}`)
  }, [])
  return null
}
