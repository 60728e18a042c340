import { newVariant, variantBody } from '@/server/answering/new-variant'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(variantBody, newVariant)
