import {
  assignmentChangeBody,
  changeAssignment,
  removeAssignment,
} from '@/server/assignments/manage-assignments'
import { handle, handleBody } from '@/server/http/handle'

export const PUT = handleBody(assignmentChangeBody, changeAssignment)
export const DELETE = handle(removeAssignment)
