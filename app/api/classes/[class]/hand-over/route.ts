import { handOverBody, handOverClass } from '@/server/classes/hand-over'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(handOverBody, handOverClass)
