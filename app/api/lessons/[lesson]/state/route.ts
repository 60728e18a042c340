import { readLessonState } from '@/server/answering/read-lesson-state'
import { handle } from '@/server/http/handle'

export const GET = handle(readLessonState)
