'use client'

import { useTranslations } from 'next-intl'
import type { RunAddress } from './run-address'

interface Props {
  address: Extract<RunAddress, { kind: 'refused' }>
  /** Whether it is the run that a link puts beside the one in the picture. */
  isBeside?: boolean
  onOpen: (address: Extract<RunAddress, { kind: 'run' }>) => void
}

/** Why the run of a link is not shown, and for a link of another version the nearest run that there is today. */
export function LinkNotice({ address, isBeside = false, onOpen }: Props) {
  const text = useTranslations('player')
  const { nearest } = address
  const leftOut = nearest ? nearest.parametersLeftOut.length + nearest.interventionsLeftOut : 0
  const reason = address.isOtherVersion
    ? isBeside
      ? 'besideOtherVersion'
      : 'linkOtherVersion'
    : isBeside
      ? 'besideWrong'
      : 'linkWrong'
  return (
    <>
      {text(reason)}{' '}
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
