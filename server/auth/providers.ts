import type { NextAuthOptions } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { z } from 'zod'
import { getSettings } from '../configuration'

type ProviderOptions = NextAuthOptions['providers'][number]

/** What a provider says of a person, in one form for all of them. */
export interface ProviderProfile {
  readonly id: string
  readonly name: string | null
  /** Only an address that the provider has verified; null where it has not. */
  readonly email: string | null
}

const githubUserSchema = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const githubEmailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
)
const googleClaimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
})

const GITHUB = 'https://github.com'
const TIMEOUT_MS = 10_000

/** Another address is a GitHub Enterprise Server, whose interface lies below it. */
function githubApi(url: string): string {
  return url === GITHUB ? 'https://api.github.com' : `${url}/api/v3`
}

/** What GitHub tells of a person is open to them alone: the address may be one they never confirmed. */
async function readGithubProfile(api: string, accessToken: string) {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${api}${path}`, {
      headers: {
        authorization: `Bearer ${accessToken}`,
        accept: 'application/json',
        'user-agent': 'Faultline',
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${path}.`)
    return response.json()
  }
  const [user, emails] = await Promise.all([read('/user'), read('/user/emails')])
  const verified = githubEmailsSchema.parse(emails).filter((email) => email.verified)
  const email = (verified.find(({ primary }) => primary) ?? verified[0])?.email
  const { id, login, name } = githubUserSchema.parse(user)
  return { sub: String(id), name: name ?? login, ...(email !== undefined && { email }) }
}

function github(clientId: string, clientSecret: string): ProviderOptions {
  const { githubUrl } = getSettings()
  const api = githubApi(githubUrl)
  return {
    ...GitHub({ clientId, clientSecret }),
    issuer: `${githubUrl}/login/oauth`,
    authorization: { url: `${githubUrl}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${githubUrl}/login/oauth/access_token`,
    userinfo: {
      url: `${api}/user`,
      request: ({ tokens }) => readGithubProfile(api, tokens.access_token ?? ''),
    },
    checks: ['pkce', 'state'],
    profile: ({ sub, name, email }: Awaited<ReturnType<typeof readGithubProfile>>) =>
      ({ id: sub, name, email: email ?? null }) satisfies ProviderProfile,
  }
}

function google(clientId: string, clientSecret: string): ProviderOptions {
  const { googleIssuer } = getSettings()
  return {
    ...Google({ clientId, clientSecret }),
    issuer: googleIssuer,
    wellKnown: `${googleIssuer}/.well-known/openid-configuration`,
    checks: ['pkce', 'state', 'nonce'],
    profile: (claims: unknown) => {
      const { sub, name = null, email, email_verified: isVerified } = googleClaimsSchema.parse(claims)
      return { id: sub, name, email: isVerified && email ? email : null } satisfies ProviderProfile
    },
  }
}

/** The providers whose keys are set. */
export function listProviders(): ProviderOptions[] {
  const { githubId, githubSecret, googleId, googleSecret } = getSettings()
  return [
    ...(githubId && githubSecret ? [github(githubId, githubSecret)] : []),
    ...(googleId && googleSecret ? [google(googleId, googleSecret)] : []),
  ]
}
