'use client'

import { useTranslations } from 'next-intl'
import type { RunAddress } from './run-address'

interface Props {
  address: Extract<RunAddress, { kind: 'refused' }>
  onOpen: (address: RunAddress) => void
}

/** Why the run of a link is not shown, and for a link of another version the nearest run that there is today. */
export function LinkNotice({ address, onOpen }: Props) {
  const text = useTranslations('player')
  const { nearest } = address
  const leftOut = nearest ? nearest.parametersLeftOut.length + nearest.interventionsLeftOut : 0
  return (
    <>
      {text(address.isOtherVersion ? 'linkOtherVersion' : 'linkWrong')}{' '}
      {nearest && (
        <button
          type="button"
          className="min-h-6 text-link underline underline-offset-3"
          onClick={() => onOpen({ kind: 'run', key: 'nearest', run: nearest.run })}
        >
          {leftOut === 0 ? text('linkNearest') : text('linkNearestWithout', { count: leftOut })}
        </button>
      )}
    </>
  )
}
