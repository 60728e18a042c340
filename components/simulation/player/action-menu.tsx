'use client'

import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu'
import type { Point } from '../diagram/projection'

export interface MenuEntry {
  readonly id: string
  readonly name: string
  readonly isBreaking: boolean
}

interface Props {
  /** The place in the picture that the menu stands beside; null while it is closed. */
  at: Point | null
  title: string
  entries: readonly MenuEntry[]
  emptyText: string
  onChoose: (id: string) => void
  onClose: () => void
}

/** What can be done to a node or a message, beside it. */
export function ActionMenu({ at, title, entries, emptyText, onChoose, onClose }: Props) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className="pointer-events-none absolute size-px"
        style={at ? { insetInlineStart: at.x, top: at.y } : undefined}
      />
      <Popover
        aria-label={title}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom start"
        offset={12}
        className="max-w-[min(20rem,calc(100vw-2rem))] min-w-52 overflow-y-auto rounded-control border border-rule-strong bg-surface py-1 text-[0.85rem] text-ink shadow-[0_0_0_4px_var(--paper)]"
      >
        <Menu
          aria-label={title}
          autoFocus="first"
          onAction={(key) => onChoose(String(key))}
          className="outline-none"
        >
          <MenuSection>
            <Header className="px-3 pt-1 pb-1.5 text-[0.78rem] text-ink-3">{title}</Header>
            {entries.length === 0 && (
              <MenuItem id="nothing" isDisabled className="px-3 py-1.5 text-ink-2">
                {emptyText}
              </MenuItem>
            )}
            {entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.name}
                className="flex min-h-8 cursor-pointer items-center gap-2 px-3 py-1.5 outline-none data-focused:bg-accent-soft data-focused:text-accent"
              >
                <span
                  aria-hidden="true"
                  className={
                    entry.isBreaking
                      ? 'size-2 flex-none rounded-full bg-accent'
                      : 'size-2 flex-none rounded-full border border-control'
                  }
                />
                {entry.name}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  )
}
