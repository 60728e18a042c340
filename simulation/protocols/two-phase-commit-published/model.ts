import { createModel } from '../../kernel/protocol-model'
import { twoPhaseCommitPublished } from './protocol'

export const model = createModel(twoPhaseCommitPublished)
