import { commitPrediction, predictionBody } from '@/server/answering/commit-prediction'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(predictionBody, commitPrediction)
