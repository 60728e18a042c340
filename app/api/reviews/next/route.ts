import { handle } from '@/server/http/handle'
import { issueReview } from '@/server/reviews/read-reviews'

export const POST = handle(issueReview)
