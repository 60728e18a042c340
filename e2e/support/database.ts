import { Client } from 'pg'

/** One statement on the database behind the server, for what no page of ours can set up or show. */
export async function query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
