'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { loadTexts } from './load-texts'

/** The words of a simulation, which are not part of the page; null until they have arrived. */
export function useSimulationTexts(simulation: string, locale: Locale): SimulationTexts | null {
  const [texts, setTexts] = useState<SimulationTexts | null>(null)
  // Keeps in step with what is fetched from outside the page.
  useEffect(() => {
    let isWanted = true
    loadTexts(simulation, locale).then(
      (loaded) => isWanted && setTexts(loaded),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [simulation, locale])
  return texts
}
