import { showViewer } from '@/server/auth/show-viewer'
import { handle } from '@/server/http/handle'

export const GET = handle(showViewer)
