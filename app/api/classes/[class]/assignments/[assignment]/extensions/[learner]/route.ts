import { endExtension, extendAssignment, extensionBody } from '@/server/assignments/extend'
import { handle, handleBody } from '@/server/http/handle'

export const PUT = handleBody(extensionBody, extendAssignment)
export const DELETE = handle(endExtension)
