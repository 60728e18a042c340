import { leaveClass } from '@/server/classes/leave-class'
import { handle } from '@/server/http/handle'

export const DELETE = handle(leaveClass)
