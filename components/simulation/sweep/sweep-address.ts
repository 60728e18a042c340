import * as z from 'zod/mini'
import type { SweepSettings } from '@/simulation/kernel/sweep-plan'

const NAME = 'sweep'

const valueSchema = z.union([z.number(), z.string(), z.boolean()])
const settingsSchema = z.strictObject({
  parameter: z.string(),
  from: z.number(),
  to: z.number(),
  points: z.int(),
  lines: z.optional(z.strictObject({ parameter: z.string(), values: z.array(valueSchema) })),
  measure: z.strictObject({ kind: z.enum(['metric', 'property']), id: z.string() }),
  seeds: z.int(),
})

/** The part of an address that opens these settings. */
export function sweepFragment(settings: SweepSettings): string {
  return `${NAME}=${encodeURIComponent(JSON.stringify(settings))}`
}

/** Reads the fragment of an address: null where it says nothing, 'refused' where it says something else than settings. */
export function readSweepAddress(fragment: string): SweepSettings | 'refused' | null {
  const written = new URLSearchParams(fragment.replace(/^#/, '')).get(NAME)
  if (written === null) return null
  try {
    return settingsSchema.parse(JSON.parse(written)) as SweepSettings
  } catch {
    return 'refused'
  }
}
