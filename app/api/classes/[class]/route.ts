import { changeClass, classChangeBody } from '@/server/classes/change-class'
import { handleBody } from '@/server/http/handle'

export const PATCH = handleBody(classChangeBody, changeClass)
