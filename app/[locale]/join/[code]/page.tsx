import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { JoinForm } from '@/components/teaching/join-form'
import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { findClassToJoin } from '@/server/classes/join-class'
import { listOwnClasses } from '@/server/classes/read-class'

interface Props {
  params: Promise<{ locale: Locale; code: string }>
}

export const metadata = { robots: { index: false } }

export default async function JoinPage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const typed = decodeURIComponent(code).slice(0, 40)
  const [opened, viewer] = await Promise.all([findClassToJoin(typed), getViewer()])
  const coursePath = paths.courseMap(locale)
  if (!opened) {
    return (
      <AccountFrame title={text('joinUnknownTitle')} lede={text('joinUnknownText')}>
        <LinkButton href={coursePath}>{text('toCourse')}</LinkButton>
      </AccountFrame>
    )
  }
  const own = (await listOwnClasses(viewer)).find((mine) => mine.class.id === opened.id)
  // A staff code may still raise somebody who only learns here.
  const isIn = own !== undefined && (opened.role === 'learner' || own.role !== 'learner')
  const { teaching, site } = await getMessages()
  const isStaff = opened.role !== 'learner'
  if (isStaff && viewer.kind !== 'registered') {
    return (
      <AccountFrame title={text('joinClassTitle', { name: opened.name })} lede={text('joinStaffSignIn')}>
        <LinkButton
          tone="primary"
          href={`${paths.signIn(locale)}?from=${encodeURIComponent(paths.join(locale, typed))}`}
        >
          {(await getTranslations('site'))('signIn')}
        </LinkButton>
      </AccountFrame>
    )
  }
  const lede = isStaff ? text('joinStaffLede', { role: text(`role.${opened.role}`) }) : text('joinClassLede')
  return (
    <AccountFrame
      title={text('joinClassTitle', { name: opened.name })}
      lede={isIn ? text('joinedAlready') : lede}
      links={<a href={paths.privacy(locale)}>{(await getTranslations('privacy'))('title')}</a>}
    >
      {isIn ? (
        <LinkButton href={coursePath} tone="primary">
          {text('toCourse')}
        </LinkButton>
      ) : (
        <NextIntlClientProvider messages={{ teaching, site }}>
          <JoinForm
            code={typed}
            classTitle={opened.name}
            knownName={viewer.kind === 'none' ? '' : (viewer.displayName ?? '')}
            joinPath={apiPaths.join}
            coursePath={coursePath}
          />
        </NextIntlClientProvider>
      )}
    </AccountFrame>
  )
}
