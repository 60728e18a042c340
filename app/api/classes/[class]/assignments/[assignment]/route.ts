import { assignmentBody, changeAssignment, removeAssignment } from '@/server/assignments/manage-assignments'
import { handle, handleBody } from '@/server/http/handle'

export const PUT = handleBody(assignmentBody, changeAssignment)
export const DELETE = handle(removeAssignment)
