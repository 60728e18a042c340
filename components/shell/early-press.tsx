'use client'

import { useEffect } from 'react'

/** Tells public/early-press.js that buttons do something now. It stands last in the page, which comes alive in order. */
export function EarlyPress() {
  // What was pressed waits outside React, where React could not have heard it.
  useEffect(() => {
    window.dispatchEvent(new Event('faultline-alive'))
  }, [])
  return null
}
