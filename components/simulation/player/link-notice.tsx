'use client'

import { useTranslations } from 'next-intl'
import { NearestButton } from './nearest-button'
import type { Refused, RunAddress } from './run-address'

/** Where the run was written: in a link, as the second run of a link, or with an answer or a lesson. */
type Origin = 'link' | 'beside' | 'kept'

interface Props {
  address: Refused
  origin?: Origin
  onOpen: (address: Extract<RunAddress, { kind: 'run' }>) => void
}

const OTHER_VERSION = {
  link: 'linkOtherVersion',
  beside: 'besideOtherVersion',
  kept: 'keptOtherVersion',
} as const
const WRONG = { link: 'linkWrong', beside: 'besideWrong', kept: 'keptWrong' } as const

/** Why a run is not shown, and for one of another version the nearest run that there is today. */
export function LinkNotice({ address, origin = 'link', onOpen }: Props) {
  const text = useTranslations('player')
  return (
    <>
      {text((address.isOtherVersion ? OTHER_VERSION : WRONG)[origin])}{' '}
      {address.nearest && (
        <NearestButton
          nearest={address.nearest}
          onOpen={(run) => onOpen({ kind: 'run', key: 'nearest', run, isNearest: true })}
        />
      )}
    </>
  )
}
