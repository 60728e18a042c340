'use client'

interface ClockProps {
  atUs: number
  endUs: number
  name: string
  said: string
  onInstant: (atUs: number) => void
}

const CLOCK_STEPS = 500

/** One instant for two runs, under the reader's hand. */
export function SharedClock({ atUs, endUs, name, said, onInstant }: ClockProps) {
  return (
    <label className="my-4 grid grid-cols-[auto_minmax(0,1fr)_5.5rem] items-center gap-3 text-[0.88rem]">
      {name}
      <input
        type="range"
        min={0}
        max={endUs}
        step={Math.max(1, Math.round(endUs / CLOCK_STEPS))}
        value={atUs}
        aria-valuetext={said}
        onChange={(event) => onInstant(Number(event.target.value))}
        className="h-7 w-full accent-ink"
      />
      <span className="text-end font-mono tabular-nums">{said}</span>
    </label>
  )
}
