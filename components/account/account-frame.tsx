import type { ReactNode } from 'react'

interface Props {
  title: string
  lede?: string
  children: ReactNode
  links?: ReactNode
}

export function AccountFrame({ title, lede, children, links }: Props) {
  return (
    <main className="mx-auto w-full max-w-[30rem] px-4 py-14 md:py-20">
      <h1 className="text-[1.9rem] leading-tight font-semibold tracking-tight">{title}</h1>
      {lede && <p className="text-ink-2 mt-3">{lede}</p>}
      <div className="mt-8">{children}</div>
      {links && (
        <div className="border-rule mt-8 flex flex-wrap gap-x-6 gap-y-2 border-t pt-5 text-[0.9rem]">{links}</div>
      )}
    </main>
  )
}
