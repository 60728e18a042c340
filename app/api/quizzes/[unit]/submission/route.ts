import { handleBody } from '@/server/http/handle'
import { submissionBody, submitQuiz } from '@/server/quizzes/submit-quiz'

export const POST = handleBody(submissionBody, submitQuiz)
