'use client'

import { useTranslations } from 'next-intl'
import { paths } from '@/course/paths'
import { useLesson } from './lesson-store'

/** One answer to "is what I did safe?", and whose it is. */
export function SaveNote({ isShort = false }: { isShort?: boolean }) {
  const { status, learner, isOnline, saveStatus, locale, loadAgain } = useLesson()
  const text = useTranslations('lesson')

  if (status === 'failed') {
    return (
      <span role="status">
        {isOnline ? text('stateFailed') : text('offline')}{' '}
        <button type="button" onClick={loadAgain} className="text-link underline underline-offset-3">
          {text('retry')}
        </button>
      </span>
    )
  }
  if (isShort && headline() === '') return null
  return (
    <span>
      <span role="status">{headline()}</span>
      {!isShort && learner?.kind === 'none' && <span className="block">{text('noneNote')}</span>}
      {!isShort && learner?.kind === 'guest' && (
        <span className="block">
          {text('guestNote')} <a href={paths.register(locale)}>{text('register')}</a>
        </span>
      )}
      {!isShort && learner?.kind === 'registered' && learner.name && (
        <span className="block">{text('registeredNote', { name: learner.name })}</span>
      )}
    </span>
  )

  function headline(): string {
    if (!isOnline) return text('offline')
    if (status === 'loading') return text('stateLoading')
    if (saveStatus === 'saving') return text('saving')
    if (saveStatus === 'failed') return text('notSaved')
    const hasSomething = saveStatus === 'saved' || (learner !== null && learner.kind !== 'none')
    return hasSomething ? `${text('saved')} ✓` : ''
  }
}
