import { useTranslations } from 'next-intl'
import { ThemeSelect } from './theme-select'

export function SiteFooter() {
  const text = useTranslations('site')
  return (
    <footer className="mt-16 border-t border-rule text-[0.82rem] text-ink-3">
      <div className="mx-auto flex max-w-[1400px] flex-wrap items-center justify-between gap-4 px-4 py-6 md:px-6">
        <span>{text('licence')}</span>
        <ThemeSelect
          label={text('theme')}
          names={{ system: text('themeSystem'), light: text('themeLight'), dark: text('themeDark') }}
        />
      </div>
    </footer>
  )
}
