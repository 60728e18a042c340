import { changeTimeZone, timeZoneBody } from '@/server/account/change-time-zone'
import { handleBody } from '@/server/http/handle'

export const PUT = handleBody(timeZoneBody, changeTimeZone)
