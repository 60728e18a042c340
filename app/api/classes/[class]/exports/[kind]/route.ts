import { exportClass } from '@/server/classes/export-class'
import { handle } from '@/server/http/handle'

export const POST = handle(exportClass)
