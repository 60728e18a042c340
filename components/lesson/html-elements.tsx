import type { ComponentPropsWithoutRef } from 'react'

/** How plain Markdown looks in a lesson: the measure, the rhythm, nothing louder than the text. */
export const htmlElements = {
  p: (props: ComponentPropsWithoutRef<'p'>) => <p className="max-w-measure my-4" {...props} />,
  ul: (props: ComponentPropsWithoutRef<'ul'>) => (
    <ul className="max-w-measure marker:text-ink-3 my-4 list-disc ps-6 [&>li]:my-1.5" {...props} />
  ),
  ol: (props: ComponentPropsWithoutRef<'ol'>) => (
    <ol className="max-w-measure marker:text-ink-3 my-4 list-decimal ps-6 marker:font-mono marker:text-[0.86em] [&>li]:my-1.5" {...props} />
  ),
  h3: (props: ComponentPropsWithoutRef<'h3'>) => (
    <h3 className="max-w-measure mt-8 mb-2 text-[1.06rem] leading-snug font-semibold" {...props} />
  ),
  strong: (props: ComponentPropsWithoutRef<'strong'>) => <strong className="font-semibold" {...props} />,
  code: (props: ComponentPropsWithoutRef<'code'>) => (
    <code className="bg-sunken rounded-[3px] px-1 font-mono text-[0.9em] break-words" {...props} />
  ),
  pre: (props: ComponentPropsWithoutRef<'pre'>) => (
    <pre
      tabIndex={0}
      className="border-rule bg-sunken rounded-control max-w-measure my-5 overflow-x-auto border px-4 py-3 text-[0.86rem] leading-relaxed [&_code]:bg-transparent [&_code]:p-0"
      {...props}
    />
  ),
  blockquote: (props: ComponentPropsWithoutRef<'blockquote'>) => (
    <blockquote className="border-rule-strong text-ink-2 max-w-measure my-5 border-s-[3px] ps-5" {...props} />
  ),
  table: (props: ComponentPropsWithoutRef<'table'>) => (
    <div className="max-w-measure my-6 overflow-x-auto" tabIndex={0}>
      <table
        className="[&_td]:border-rule [&_th]:border-rule-strong [&_th]:text-ink-3 w-full border-collapse text-[0.9rem] leading-snug [&_td]:border-b [&_td]:py-2 [&_td]:pe-4 [&_td]:align-top [&_th]:border-b [&_th]:py-1.5 [&_th]:pe-4 [&_th]:text-start [&_th]:font-medium"
        {...props}
      />
    </div>
  ),
  hr: () => <hr className="border-rule max-w-measure my-10" />,
}
