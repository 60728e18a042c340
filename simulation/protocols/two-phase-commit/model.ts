import { createModel } from '../../kernel/protocol-model'
import { twoPhaseCommit } from './protocol'

export const model = createModel(twoPhaseCommit)
