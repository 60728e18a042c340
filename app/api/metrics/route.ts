export { readMetrics as GET } from '@/server/metrics/read-metrics'

export const dynamic = 'force-dynamic'
