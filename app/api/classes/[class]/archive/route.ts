import { archiveClass, reopenClass } from '@/server/classes/change-class'
import { handle } from '@/server/http/handle'

export const POST = handle(archiveClass)
export const DELETE = handle(reopenClass)
