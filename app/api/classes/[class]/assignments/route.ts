import { assignmentBody, createAssignment } from '@/server/assignments/manage-assignments'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(assignmentBody, createAssignment)
