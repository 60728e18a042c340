import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  lede?: ReactNode
  children: ReactNode
}

/** One part of the account page, with a heading that can be linked to. */
export function SettingsSection({ id, title, lede, children }: Props) {
  return (
    <section aria-labelledby={id} className="border-t border-rule pt-6 pb-9">
      <h2 id={id} className="text-[1.15rem] font-semibold">
        {title}
      </h2>
      {lede && <p className="mt-1.5 text-[0.95rem] text-ink-2">{lede}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
