import type { ReactNode } from 'react'

interface Props {
  stage: ReactNode
  transport: ReactNode
  aside: ReactNode
}

/** The picture with what is known beside it. On a phone the transport comes right under the picture it moves. */
export function PlayerGrid({ stage, transport, aside }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] @min-[680px]:grid-cols-[minmax(0,1fr)_232px]">
      {stage}
      <div className="min-w-0 @min-[680px]:col-span-2 @min-[680px]:row-start-2">{transport}</div>
      <aside className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3.5 border-t border-rule bg-paper px-3.5 py-3 text-[0.8rem] @min-[680px]:col-start-2 @min-[680px]:row-start-1 @min-[680px]:border-s @min-[680px]:border-t-0">
        {aside}
      </aside>
    </div>
  )
}
