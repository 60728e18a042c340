'use client'

import { getProviders, signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { isProvider, PROVIDER_NAMES, type Provider } from '@/course/providers'
import { safeReturn } from './account-client'

/**
 * The pages are prerendered before anybody knows which providers an installation has: that is asked for afterwards,
 * and the buttons stand below the form so that nothing moves when they arrive.
 */
export function ProviderButtons({ after }: { after: string }) {
  const text = useTranslations('account')
  const [providers, setProviders] = useState<readonly Provider[]>([])
  const [isBusy, setIsBusy] = useState(false)

  // Keeps in step with the settings, which only the server knows.
  useEffect(() => {
    let isGone = false
    getProviders()
      .then((known) => {
        if (!isGone) setProviders(Object.keys(known ?? {}).filter(isProvider))
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [])

  function go(provider: Provider) {
    if (isBusy) return
    setIsBusy(true)
    const callbackUrl = safeReturn(window.location.search, after)
    void signIn(provider, { callbackUrl }).catch(() => setIsBusy(false))
  }

  if (providers.length === 0) return null
  return (
    <div className="mt-6 grid gap-3">
      <p className="flex items-center gap-3 text-[0.88rem] text-ink-3 before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule">
        {text('providerOr')}
      </p>
      {providers.map((provider) => (
        <Button key={provider} aria-disabled={isBusy} onClick={() => go(provider)}>
          {text('providerContinue', { provider: PROVIDER_NAMES[provider] })}
        </Button>
      ))}
    </div>
  )
}
