import { signOutEverywhere } from '@/server/auth/sign-out-everywhere'
import { handle } from '@/server/http/handle'

export const POST = handle(signOutEverywhere)
