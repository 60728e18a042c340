'use client'

import { useState } from 'react'
import { Chip } from '@/components/ui/chip'
import type { PlayerText } from '../player-text'

interface Props {
  text: PlayerText
  /** The address that opens this instant of this run. */
  link: () => string
  /** What the button says instead of copying a link. */
  name?: string
  onCopied: (said: string) => void
}

/** Copies the address of this instant; where copying is not allowed, shows it to be copied by hand. */
export function CopyLinkButton({ text, link, name = text('copyLink'), onCopied }: Props) {
  const [shown, setShown] = useState<{ kind: 'copied' } | { kind: 'refused'; address: string } | null>(null)

  const onCopy = async () => {
    const address = link()
    const isCopied = await copy(address)
    setShown(isCopied ? { kind: 'copied' } : { kind: 'refused', address })
    onCopied(isCopied ? text('linkCopied') : text('linkFailed'))
  }

  return (
    <>
      <Chip onClick={onCopy} onBlur={() => setShown((before) => (before?.kind === 'copied' ? null : before))}>
        {shown?.kind === 'copied' ? `✓ ${text('linkCopiedShort')}` : name}
      </Chip>
      {shown?.kind === 'refused' && (
        <label className="grid w-full gap-1">
          <span className="text-ink-2">{text('linkFailed')}</span>
          <input
            readOnly
            value={shown.address}
            aria-label={text('linkField')}
            onFocus={(event) => event.target.select()}
            className="h-8 w-full rounded-[4px] border border-control bg-surface px-2 font-mono text-[0.8rem]"
          />
        </label>
      )}
    </>
  )
}

async function copy(address: string): Promise<boolean> {
  // Old browsers and pages without HTTPS have no clipboard to write to.
  if (!navigator.clipboard) return false
  return navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  )
}
