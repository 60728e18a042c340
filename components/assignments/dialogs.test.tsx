// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { sendJson } from '@/components/shell/send-json'
import { assignmentsEn } from '@/messages/interface/assignments.en'
import { ExtensionDialog } from './extension-dialog'
import { GradeDialog } from './grade-dialog'

vi.mock('@/components/shell/send-json')
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const row = {
  learnerId: 'a',
  name: 'Lin',
  answered: 1,
  score: 0.5,
  late: 0,
  isExtended: true,
  extendedText: null,
  extendedWall: '',
  attemptsExtra: 1,
  extensionPath: '/extension',
  override: { reason: 'Said so.' },
  gradePath: '/grade',
}
const onClose = () => undefined

test.each<[string, ReactNode, string, string]>([
  ['grade', <GradeDialog key="grade" row={row} onClose={onClose} />, 'gradeSave', 'endGrade'],
  [
    'extension',
    <ExtensionDialog
      key="extension"
      row={row}
      timeZone="UTC"
      mayExtendTime
      mayExtendAttempts
      onClose={onClose}
    />,
    'extend',
    'endExtension',
  ],
])(
  'a double click in the dialog for a %s sends once, and a failure lets it be sent again',
  async (_what, dialog, save, end) => {
    const words = assignmentsEn as unknown as Record<string, string>
    vi.mocked(sendJson).mockResolvedValue({ isDone: false, code: 'other' })
    render(
      <NextIntlClientProvider locale="en" messages={{ assignments: assignmentsEn }}>
        {dialog}
      </NextIntlClientProvider>,
    )
    const submit = screen.getByText(words[save] ?? '')
    fireEvent.click(submit)
    fireEvent.click(submit)
    fireEvent.click(screen.getByText(words[end] ?? ''))
    expect(sendJson).toHaveBeenCalledTimes(1)
    await screen.findByText(assignmentsEn.errors.other)
    fireEvent.click(submit)
    expect(sendJson).toHaveBeenCalledTimes(2)
  },
)
