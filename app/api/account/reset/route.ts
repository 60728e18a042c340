import { resetPassword, resetPasswordBody } from '@/server/auth/reset-password'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(resetPasswordBody, resetPassword)
