import { signOutOtherDevices } from '@/server/account/devices'
import { handle } from '@/server/http/handle'

export const DELETE = handle(signOutOtherDevices)
