import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/course/paths'
import { ThemeSelect } from './theme-select'

export function SiteFooter() {
  const text = useTranslations('site')
  const locale = useLocale()
  return (
    <footer className="mt-16 border-t border-rule text-[0.82rem] text-ink-3">
      <div className="mx-auto flex max-w-[1400px] flex-wrap items-center gap-x-5 gap-y-4 px-4 py-6 sm:justify-between md:px-6">
        {/* On a phone these have no room in the header. */}
        <p className="flex w-full gap-5 text-[0.88rem] sm:hidden">
          <a href={paths.simulations(locale)}>{text('simulations')}</a>
          <a href={paths.teach(locale)}>{text('teach')}</a>
        </p>
        <span>{text('licence')}</span>
        <a href={paths.glossary(locale)} className="inline-flex min-h-6 items-center">
          {text('glossary')}
        </a>
        <a href={paths.privacy(locale)} className="inline-flex min-h-6 items-center">
          {text('privacy')}
        </a>
        <ThemeSelect
          label={text('theme')}
          names={{ system: text('themeSystem'), light: text('themeLight'), dark: text('themeDark') }}
        />
      </div>
    </footer>
  )
}
