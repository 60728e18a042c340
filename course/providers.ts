/** Other sites that can vouch for a person. Each is there only where its keys are set. */
export const PROVIDERS = ['github', 'google'] as const

export type Provider = (typeof PROVIDERS)[number]

/** Their own names: the same in every language. */
export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = { github: 'GitHub', google: 'Google' }

export function isProvider(value: unknown): value is Provider {
  return PROVIDERS.some((provider) => provider === value)
}

/** Why signing in through another site came to nothing. In the address of our page, which has the words. */
export const PROVIDER_PROBLEMS = [
  'provider-cancelled',
  'provider-failed',
  'provider-email-unverified',
  'provider-email-taken',
  'provider-in-use',
  'provider-connected-already',
] as const

export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number]
