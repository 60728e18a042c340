import { handle } from '@/server/http/handle'
import { readReviews } from '@/server/reviews/read-reviews'

export const GET = handle(readReviews)
