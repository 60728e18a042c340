import { readOwnAssignments } from '@/server/assignments/own-assignments'
import { handle } from '@/server/http/handle'

export const GET = handle(readOwnAssignments)
