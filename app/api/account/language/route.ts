import { changeLanguage, languageBody } from '@/server/auth/change-language'
import { handleBody } from '@/server/http/handle'

export const POST = handleBody(languageBody, changeLanguage)
