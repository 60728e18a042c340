/** The rules behind what this folder reads, for the pages that say them beside it. */
export { RELATION_LEARNERS_MIN, type Figure } from '@/assessment/statistics/figure'
export { PACE_RULES } from '@/assessment/statistics/pace'
