import { createTimedModel } from '../../kernel/timed-model'
import { replication } from './protocol'

export const model = createTimedModel(replication)
