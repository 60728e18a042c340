import { disconnectProvider } from '@/server/account/connections'
import { handle } from '@/server/http/handle'

export const DELETE = handle(disconnectProvider)
