import { readCourseProgress } from '@/server/answering/read-course-progress'
import { progressBody, saveProgress } from '@/server/answering/save-progress'
import { handle, handleBody } from '@/server/http/handle'

export const GET = handle(readCourseProgress)
export const PUT = handleBody(progressBody, saveProgress)
