'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Run } from '@/simulation/kernel/run'
import { NearestButton } from '../player/nearest-button'
import { publishShow } from '../simulation-bus'
import { download } from './download'
import { FILE_BYTES_MAX, readRunFile, writeRunFile, type RunFileReading } from './run-file'

interface Props {
  figureId: string
  run: Run
  atUs: number
}

/** Keeps the run in the picture as a file, and opens one that was kept. */
export function RunFileControls({ figureId, run, atUs }: Props) {
  const text = useTranslations('player')
  const chooser = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<Exclude<RunFileReading, { kind: 'run' }> | 'nearest' | null>(null)

  const open = async (file: File | undefined) => {
    if (!file) return
    const reading: RunFileReading =
      file.size > FILE_BYTES_MAX ? { kind: 'unreadable' } : readRunFile(await file.text(), run.simulation)
    setRefused(reading.kind === 'run' ? null : reading)
    if (reading.kind === 'run')
      publishShow(figureId, {
        run: reading.run,
        atUs: reading.atUs,
        title: text('fileOpened', { name: file.name }),
      })
  }

  return (
    <div className="mt-4 grid gap-2 text-[0.85rem]">
      <p className="flex flex-wrap gap-2">
        <Chip
          onClick={() =>
            download(`${run.simulation}-seed-${run.seed}.json`, writeRunFile(run, atUs), 'application/json')
          }
        >
          {text('fileSave')}
        </Chip>
        <Chip onClick={() => chooser.current?.click()}>{text('fileOpen')}</Chip>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          aria-label={text('fileOpen')}
          hidden
          onChange={(event) => {
            void open(event.target.files?.[0])
            // The same file may be chosen again after it was mended.
            event.target.value = ''
          }}
        />
      </p>
      <div role="status">
        {refused && (
          <p className="max-w-measure border-s-[3px] border-uncertain bg-uncertain-soft px-3 py-2">
            ◐ {refused === 'nearest' ? text('nearestShown') : refusalText(refused, text)}{' '}
            {refused !== 'nearest' && refused.kind === 'other-version' && refused.nearest && (
              <NearestButton
                nearest={refused.nearest}
                onOpen={(nearest) => {
                  publishShow(figureId, { run: nearest })
                  setRefused('nearest')
                }}
              />
            )}
          </p>
        )}
      </div>
    </div>
  )
}

function refusalText(
  reading: Exclude<RunFileReading, { kind: 'run' }>,
  text: ReturnType<typeof useTranslations<'player'>>,
): string {
  if (reading.kind === 'wrong') return text('fileWrong', { place: reading.place, allowed: reading.allowed })
  return text(reading.kind === 'other-version' ? 'fileOtherVersion' : 'fileUnreadable')
}
