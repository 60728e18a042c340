import { draftBody, saveDraft } from '@/server/answering/save-draft'
import { handleBody } from '@/server/http/handle'

export const PUT = handleBody(draftBody, saveDraft)
