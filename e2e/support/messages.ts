import { interfaceMessages } from '@/messages/interface'

/** The interface's texts as a learner of this language reads them. */
export const messagesOf = interfaceMessages

/** A text with its `{name}` values filled in, for messages without plurals. */
export function filled(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
