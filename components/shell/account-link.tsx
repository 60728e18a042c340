'use client'

import { useEffect, useState } from 'react'
import { apiPaths } from '@/course/paths'
import { sendJson } from './send-json'

interface Props {
  locale: 'en' | 'ko'
  signInText: string
  accountText: string
}

/** Once per learner: a zone that is known or chosen is never replaced by the browser's. */
async function tellTimeZone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await sendJson('PUT', apiPaths.timeZone, { timeZone, isGuess: true })
}

/** Pages are prerendered for everybody, so who is reading is asked for afterwards. */
export function AccountLink({ locale, signInText, accountText }: Props) {
  const [name, setName] = useState<string | null>(null)

  // Keeps in step with the session, which only the server knows.
  useEffect(() => {
    const abort = new AbortController()
    fetch('/api/viewer', { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((viewer: { kind?: string; name?: string; timeZone?: string | null } | null) => {
        if (viewer?.kind === 'registered') setName(viewer.name ?? accountText)
        if (viewer?.timeZone === null) void tellTimeZone()
      })
      .catch(() => undefined)
    return () => abort.abort()
  }, [accountText])

  if (name === null)
    return (
      <a href={`/${locale}/account/sign-in`} className="no-underline hover:underline">
        {signInText}
      </a>
    )
  return (
    <a
      href={`/${locale}/account/settings`}
      className="max-w-32 truncate no-underline hover:underline"
      title={name}
    >
      {name}
    </a>
  )
}
