import { createTimedModel } from '../../kernel/timed-model'
import { heartbeat } from './protocol'

export const model = createTimedModel(heartbeat)
