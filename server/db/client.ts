import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

const POOL_SIZE_DEFAULT = 10
const CONNECT_TIME_OUT_MS = 5_000

export interface Connections {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
}

// The development server loads modules again after every change; the pool must survive that, or connections run out.
const holder = globalThis as typeof globalThis & { faultlineConnections?: Connections }

function open(): Connections {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) {
    throw new Error(
      'DATABASE_URL is not set. `npm start` sets it; set it yourself to use your own PostgreSQL.',
    )
  }
  return openConnections(connectionString, CONNECT_TIME_OUT_MS)
}

/** Opens connections of their own; whoever does closes them. */
export function openConnections(connectionString: string, connectionTimeoutMillis: number): Connections {
  const pool = new pg.Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL_SIZE || POOL_SIZE_DEFAULT),
    connectionTimeoutMillis,
    statement_timeout: 15_000,
    // Columns hold instants without a zone: now() in plain SQL must write the same ones that Prisma does.
    options: '-c timezone=UTC',
  })
  // Without a listener, a connection that breaks while idle would end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  })
  return { pool, prisma }
}

function connections(): Connections {
  holder.faultlineConnections ??= open()
  return holder.faultlineConnections
}

export function database(): PrismaClient {
  return connections().prisma
}

/** The same connections for the one library that speaks SQL by itself, the rate limiter. */
export function databasePool(): pg.Pool {
  return connections().pool
}

/** For scripts and tests, which would otherwise wait for idle connections to time out. */
export async function closeConnections(): Promise<void> {
  const open = holder.faultlineConnections
  delete holder.faultlineConnections
  await open?.prisma.$disconnect()
  await open?.pool.end()
}
