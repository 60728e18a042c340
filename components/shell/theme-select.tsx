'use client'

import { useSyncExternalStore } from 'react'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const STORAGE_KEY = 'faultline-theme'

interface Props {
  label: string
  names: Record<Theme, string>
}

export function ThemeSelect({ label, names }: Props) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const)
  return (
    <label className="inline-flex items-center gap-2 text-ink-2">
      {label}
      <select
        value={theme}
        onChange={(event) => applyTheme(event.target.value as Theme)}
        className="rounded-control border border-control bg-surface px-2 py-1 text-ink"
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  )
}

function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
