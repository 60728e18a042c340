import { createModel } from '../../kernel/protocol-model'
import { threePhaseCommitAbstract } from './protocol'

export const model = createModel(threePhaseCommitAbstract)
