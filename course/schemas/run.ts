import * as z from 'zod/mini'
import { parametersSchema } from './basics'

const node = z.string().check(z.minLength(1), z.maxLength(80))
const instant = z.int().check(z.minimum(0))
const link = { from: node, to: node, oneWay: z.optional(z.boolean()) }

const SHAPES = {
  crash: { kind: z.literal('crash'), node },
  recover: { kind: z.literal('recover'), node },
  pause: { kind: z.literal('pause'), node, durationUs: instant },
  cut: { kind: z.literal('cut'), ...link },
  heal: { kind: z.literal('heal'), ...link },
  drop: { kind: z.literal('drop'), message: node },
  duplicate: { kind: z.literal('duplicate'), message: node },
  delay: { kind: z.literal('delay'), message: node, byUs: instant },
  load: { kind: z.literal('load'), factor: z.number().check(z.minimum(0)) },
} as const

export const INTERVENTION_KINDS = [
  'crash',
  'recover',
  'pause',
  'cut',
  'heal',
  'drop',
  'duplicate',
  'delay',
  'load',
] as const

export const interventionKindSchema = z.enum(INTERVENTION_KINDS)

const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject(SHAPES.crash),
  z.strictObject(SHAPES.recover),
  z.strictObject(SHAPES.pause),
  z.strictObject(SHAPES.cut),
  z.strictObject(SHAPES.heal),
  z.strictObject(SHAPES.drop),
  z.strictObject(SHAPES.duplicate),
  z.strictObject(SHAPES.delay),
  z.strictObject(SHAPES.load),
])

const atUs = { atUs: instant }

/** The shape of an intervention at an instant. Whether its node or message exists is the simulation's to say. */
export const timedInterventionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...SHAPES.crash, ...atUs }),
  z.strictObject({ ...SHAPES.recover, ...atUs }),
  z.strictObject({ ...SHAPES.pause, ...atUs }),
  z.strictObject({ ...SHAPES.cut, ...atUs }),
  z.strictObject({ ...SHAPES.heal, ...atUs }),
  z.strictObject({ ...SHAPES.drop, ...atUs }),
  z.strictObject({ ...SHAPES.duplicate, ...atUs }),
  z.strictObject({ ...SHAPES.delay, ...atUs }),
  z.strictObject({ ...SHAPES.load, ...atUs }),
])

export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deliver'), message: node }),
  z.strictObject({ kind: z.literal('fire'), timer: node }),
  z.strictObject({ kind: z.literal('choose'), node, choice: z.string() }),
  z.strictObject({ kind: z.literal('fault'), fault: faultSchema }),
])

/** What a learner, or an author's solution, changes in a scenario's run. */
export const runEditSchema = z.strictObject({
  parameters: z.optional(parametersSchema),
  interventions: z.optional(z.array(timedInterventionSchema).check(z.maxLength(200))),
  schedule: z.optional(z.array(stepSchema).check(z.maxLength(2000))),
})

export type RunEdit = z.infer<typeof runEditSchema>
