import { readOwnAssignments } from '@/server/assignments/read-assignments'
import { handle } from '@/server/http/handle'

export const GET = handle(readOwnAssignments)
