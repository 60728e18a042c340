import { answerBody, submitAnswer } from '@/server/answering/submit-answer'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(answerBody, submitAnswer)
