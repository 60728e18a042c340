import { changeRole, removeMember, roleBody } from '@/server/classes/manage-members'
import { handle, handleBody } from '@/server/http/handle'

export const PATCH = handleBody(roleBody, changeRole)
export const DELETE = handle(removeMember)
