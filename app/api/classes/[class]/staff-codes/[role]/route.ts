import { joinCodeBody, revokeJoinCode, rotateJoinCode } from '@/server/classes/rotate-join-code'
import { handle, handleBody } from '@/server/http/handle'

export const POST = handleBody(joinCodeBody, rotateJoinCode)
export const DELETE = handle(revokeJoinCode)
