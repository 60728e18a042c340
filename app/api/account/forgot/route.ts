import { forgotPassword, forgotPasswordBody } from '@/server/auth/forgot-password'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(forgotPasswordBody, forgotPassword)
