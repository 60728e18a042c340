export { readReadiness as GET } from '@/server/health/read-health'

export const dynamic = 'force-dynamic'
