import { useTranslations } from 'next-intl'
import { paths } from '@/course/paths'
import { SearchButton } from '../search/search-button'
import { AccountLink } from './account-link'
import { Brand } from './brand'
import { LanguageSwitch } from './language-switch'

export function SiteHeader({ locale }: { locale: 'en' | 'ko' }) {
  const text = useTranslations('site')
  return (
    <header className="sticky top-0 z-10 border-b border-rule bg-paper text-[0.88rem]">
      <div className="flex h-[52px] items-center gap-5 px-4 md:px-6">
        <Brand name={text('name')} href={paths.landing(locale)} />
        <nav aria-label={text('mainNavigation')} className="ms-auto flex items-center gap-4 md:gap-6">
          <a href={paths.courseMap(locale)} className="text-ink-2 no-underline hover:underline">
            {text('course')}
          </a>
          <a
            href={paths.simulations(locale)}
            className="text-ink-2 no-underline hover:underline max-sm:hidden"
          >
            {text('simulations')}
          </a>
          <a href={paths.teach(locale)} className="text-ink-2 no-underline hover:underline max-sm:hidden">
            {text('teach')}
          </a>
          <SearchButton locale={locale} label={text('search')} />
          <LanguageSwitch locale={locale} text={text('switchLanguage')} label={text('switchLanguageLabel')} />
          <AccountLink locale={locale} signInText={text('signIn')} accountText={text('account')} />
        </nav>
      </div>
    </header>
  )
}
