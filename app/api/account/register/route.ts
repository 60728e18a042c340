import { register, registerBody } from '@/server/auth/register'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(registerBody, register)
