import { z } from 'zod'

/** Ids of sittings are UUIDs; what is none is nobody's. */
export const attemptSchema = z.uuid()
