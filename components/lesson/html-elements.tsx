import type { ComponentPropsWithoutRef } from 'react'
import { EMPHASIS } from '../ui/inline'

/** How plain Markdown looks in a lesson: the measure, the rhythm, nothing louder than the text. */
export const htmlElements = {
  p: (props: ComponentPropsWithoutRef<'p'>) => <p className="my-4 max-w-measure" {...props} />,
  ul: (props: ComponentPropsWithoutRef<'ul'>) => (
    <ul className="my-4 max-w-measure list-disc ps-6 marker:text-ink-3 [&>li]:my-1.5" {...props} />
  ),
  ol: (props: ComponentPropsWithoutRef<'ol'>) => (
    <ol
      className="my-4 max-w-measure list-decimal ps-6 marker:font-mono marker:text-[0.86em] marker:text-ink-3 [&>li]:my-1.5"
      {...props}
    />
  ),
  h3: ({ children, ...props }: ComponentPropsWithoutRef<'h3'>) => (
    <h3 className="mt-8 mb-2 max-w-measure text-[1.06rem] leading-snug font-semibold" {...props}>
      {children}
    </h3>
  ),
  strong: (props: ComponentPropsWithoutRef<'strong'>) => <strong className="font-semibold" {...props} />,
  em: (props: ComponentPropsWithoutRef<'em'>) => <em className={EMPHASIS} {...props} />,
  code: (props: ComponentPropsWithoutRef<'code'>) => (
    <code
      className="rounded-[3px] bg-sunken px-1 font-mono text-[0.9em] break-words [:lang(ko)_&]:px-0.5"
      {...props}
    />
  ),
  pre: (props: ComponentPropsWithoutRef<'pre'>) => (
    <pre
      className="my-5 max-w-measure rounded-control border border-rule bg-sunken px-4 py-3 text-[0.86rem] leading-relaxed break-words whitespace-pre-wrap [&_code]:bg-transparent [&_code]:p-0"
      {...props}
    />
  ),
  blockquote: (props: ComponentPropsWithoutRef<'blockquote'>) => (
    <blockquote className="my-5 max-w-measure border-s-[3px] border-rule-strong ps-5 text-ink-2" {...props} />
  ),
  table: (props: ComponentPropsWithoutRef<'table'>) => (
    <div className="relative my-6 max-w-measure overflow-x-auto">
      <table
        className="w-full border-collapse text-[0.9rem] leading-snug [&_td]:border-b [&_td]:border-rule [&_td]:py-2 [&_td]:pe-4 [&_td]:align-top [&_th]:border-b [&_th]:border-rule-strong [&_th]:py-1.5 [&_th]:pe-4 [&_th]:text-start [&_th]:font-medium [&_th]:text-ink-3"
        {...props}
      />
    </div>
  ),
  hr: () => <hr className="my-10 max-w-measure border-rule" />,
}
