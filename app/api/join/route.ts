import { joinBody, joinClass } from '@/server/classes/join-class'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(joinBody, joinClass)
