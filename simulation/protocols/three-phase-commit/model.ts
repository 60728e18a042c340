import { createModel } from '../../kernel/protocol-model'
import { threePhaseCommit } from './protocol'

export const model = createModel(threePhaseCommit)
