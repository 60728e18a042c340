import { handle } from '@/server/http/handle'
import { readQuizzes } from '@/server/quizzes/read-quiz'
import { startQuiz } from '@/server/quizzes/start-quiz'

export const GET = handle(readQuizzes)
export const POST = handle(startQuiz)
