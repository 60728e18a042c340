import { hintBody, takeHint } from '@/server/answering/take-hint'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(hintBody, takeHint)
