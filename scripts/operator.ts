import { makeResetLink } from '@/server/auth/forgot-password'
import { emailKey } from '@/server/auth/email-key'
import { findCredentials } from '@/server/db/accounts'
import { disconnectDatabase } from '@/server/db/health'
import { recordOperator } from '@/server/db/learners'
import { rebuildScores } from '@/server/db/scores'
import { findRunningInstallation } from './lib/running-installation'

const USAGE = `npm run operator -- <command>

  reset-password <email>   prints a link that sets a new password, once, within the hour
  make-operator <email>    lets this person run the site
  rebuild-scores           computes every score anew from the gradings

Set DATABASE_URL to reach a database of your own. Without it, the command works on the one that npm start runs.`

const UNKNOWN_ACCOUNT = 'There is no account with this address. Check its spelling.'

async function resetPassword(email: string): Promise<string> {
  const made = await makeResetLink(email)
  if (!made) throw new Error(UNKNOWN_ACCOUNT)
  return `Give this link to the person, and to nobody else. It works once, until ${made.expiresAt.toISOString()}:\n${made.link}`
}

async function makeOperator(email: string): Promise<string> {
  const credentials = await findCredentials(emailKey(email))
  if (!credentials) throw new Error(UNKNOWN_ACCOUNT)
  await recordOperator(credentials.learnerId)
  return `${credentials.email} is an operator now.`
}

async function rebuild(): Promise<string> {
  await rebuildScores()
  return 'Every score was computed anew.'
}

const COMMANDS: Readonly<
  Record<string, { readonly takes: number; readonly work: (argument: string) => Promise<string> }>
> = {
  'reset-password': { takes: 1, work: resetPassword },
  'make-operator': { takes: 1, work: makeOperator },
  'rebuild-scores': { takes: 0, work: rebuild },
}

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command || rest.length !== command.takes) {
    console.error(USAGE)
    return 2
  }
  try {
    Object.assign(process.env, findRunningInstallation(process.env))
    console.log(await command.work(rest[0] ?? ''))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    await disconnectDatabase()
  }
}

process.exitCode = await main(process.argv.slice(2))
