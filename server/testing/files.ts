import type { Reply } from '../http/handle'
import { isRefusal, type Refusal } from '../refusal'

/** The whole text of a file that was answered. */
export async function textOf(outcome: Reply | Refusal): Promise<string> {
  if (isRefusal(outcome) || !outcome.file) throw new Error('No file.')
  let text = ''
  for await (const chunk of outcome.file.chunks) text += chunk
  return text
}
