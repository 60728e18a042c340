import { eraseAccount, eraseBody } from '@/server/account/erase-account'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(eraseBody, eraseAccount)
