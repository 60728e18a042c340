'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './button'

interface DialogProps {
  isOpen: boolean
  title: ReactNode
  children: ReactNode
  onClose: () => void
}

/**
 * A modal window on the browser's own dialog element: focus stays inside, Escape closes, and what lies behind is
 * inert, without shipping a library to pages that may never open one.
 */
export function Dialog({ isOpen, title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Keeps the browser's modal state in step with the property.
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isOpen && !element.open) element.showModal()
    if (!isOpen && element.open) element.close()
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-control border border-rule-strong bg-paper p-0 text-ink backdrop:bg-down/50"
    >
      <div className="px-6 py-5">
        <h2 id={titleId} className="text-lg font-semibold wrap-anywhere">
          {title}
        </h2>
        <div className="mt-3">{children}</div>
      </div>
    </dialog>
  )
}

interface ConfirmDialogProps extends DialogProps {
  confirmText: string
  cancelText: string
  tone?: 'primary' | 'danger'
  isBusy?: boolean
  onConfirm: () => void
}

export function ConfirmDialog({
  confirmText,
  cancelText,
  tone = 'primary',
  isBusy,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      {children}
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={dialog.onClose}>{cancelText}</Button>
        <Button tone={tone} disabled={isBusy} onClick={onConfirm}>
          {confirmText}
        </Button>
      </div>
    </Dialog>
  )
}
