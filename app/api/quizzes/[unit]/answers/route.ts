import { handleBody } from '@/server/http/handle'
import { quizAnswerBody, saveQuizAnswer } from '@/server/quizzes/save-quiz-answer'

export const PUT = handleBody(quizAnswerBody, saveQuizAnswer)
