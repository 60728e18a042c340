import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'

const TONES = {
  /** The one thing to do next. */
  primary: 'border-ink bg-ink text-paper hover:bg-ink-2 hover:border-ink-2',
  quiet: 'border-control bg-transparent text-ink hover:border-ink',
  /** Only for breaking things. */
  accent: 'border-accent bg-accent-soft text-accent hover:bg-accent hover:text-on-accent',
  danger: 'border-bad bg-transparent text-bad hover:bg-bad-soft',
  /** Looks like a link and acts like a button. */
  plain: 'border-transparent bg-transparent text-link underline underline-offset-3',
} as const

const SIZES = {
  regular: 'min-h-10 px-4 py-2 text-[0.92rem]',
  small: 'min-h-8 px-3 py-1 text-[0.84rem]',
} as const

/** A button that looks like a link stands in the line of the text, without a frame to keep clear of. */
const PLAIN_SIZES = { regular: 'min-h-8 text-[0.92rem]', small: 'min-h-7 text-[0.88rem]' } as const

export type ButtonTone = keyof typeof TONES
export type ButtonSize = keyof typeof SIZES

interface Look {
  tone?: ButtonTone
  size?: ButtonSize
}

/** The look shared by buttons and by links that stand where a button would. */
export function buttonLook({ tone = 'quiet', size = 'regular' }: Look, extra?: string): string {
  return classNames(
    'rounded-control inline-flex items-center justify-center gap-2 border font-medium leading-snug no-underline',
    'disabled:opacity-60 aria-disabled:opacity-60',
    tone === 'plain' ? PLAIN_SIZES[size] : SIZES[size],
    TONES[tone],
    extra,
  )
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }

export function Button({ tone, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook({ tone, size }, className)} {...rest} />
}

type LinkButtonProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

export function LinkButton({ tone, size, className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={buttonLook({ tone, size }, className)} {...rest}>
      {children}
    </a>
  )
}
