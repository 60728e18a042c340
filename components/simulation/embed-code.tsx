'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { CopyLinkButton } from './player/copy-link-button'

const HEIGHT_PX = 900

interface Props {
  path: string
  title: string
}

/** What somebody puts into a page of their own to show this simulation there. */
export function EmbedCode({ path, title }: Props) {
  const text = useTranslations('player')
  // Only the browser knows under which address the site is read.
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => '',
  )
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const code = `<iframe src="${origin}${path}" title="${name}" width="100%" height="${HEIGHT_PX}" loading="lazy" style="border:0"></iframe>`
  return (
    <details className="mt-6 text-[0.9rem]">
      <summary className="min-h-6 cursor-pointer font-medium">{text('embed')}</summary>
      <p className="my-2 max-w-measure text-ink-2">{text('embedHelp')}</p>
      <div className="flex flex-wrap items-start gap-2">
        <textarea
          readOnly
          rows={3}
          value={code}
          aria-label={text('embedCode')}
          onFocus={(event) => event.target.select()}
          className="min-w-0 flex-1 basis-96 rounded-[4px] border border-control bg-surface px-2 py-1 font-mono text-[0.8rem]"
        />
        <CopyLinkButton text={text} name={text('embedCopy')} link={() => code} onCopied={() => undefined} />
      </div>
    </details>
  )
}
