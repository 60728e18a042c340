import { classBody, createClass } from '@/server/classes/create-class'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(classBody, createClass)
