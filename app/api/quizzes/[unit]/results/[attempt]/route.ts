import { handle } from '@/server/http/handle'
import { readQuizResult } from '@/server/quizzes/read-quiz'

export const GET = handle(readQuizResult)
