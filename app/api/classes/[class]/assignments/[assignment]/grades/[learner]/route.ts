import { endOverride, gradeBody, overrideGrade } from '@/server/assignments/override-grade'
import { handle, handleBody } from '@/server/http/handle'

export const PUT = handleBody(gradeBody, overrideGrade)
export const DELETE = handle(endOverride)
