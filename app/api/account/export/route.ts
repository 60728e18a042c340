import { exportData } from '@/server/account/export-data'
import { handle } from '@/server/http/handle'

export const POST = handle(exportData)
