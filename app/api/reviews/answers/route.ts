import { answerBody } from '@/server/answering/submit-answer'
import { handleBody } from '@/server/http/handle'
import { submitReview } from '@/server/reviews/submit-review'

export const POST = handleBody(answerBody, submitReview)
