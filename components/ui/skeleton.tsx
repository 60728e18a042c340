import { classNames } from './class-names'

/** Holds the place of something that is on its way. Says nothing: whoever uses it names the wait in words. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block h-4 animate-pulse rounded-[4px] bg-sunken', className)}
    />
  )
}
