import { interfaceMessages } from '@/messages/interface'

/** The interface's texts as a learner of this language reads them. */
export const messagesOf = interfaceMessages

const PLURAL = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g

/** A text with its values filled in: `{name}`, and plurals of one and other, which is all that either language has. */
export function filled(message: string, values: Record<string, string | number>): string {
  return message
    .replace(PLURAL, (_whole, name: string, one: string, other: string) =>
      (values[name] === 1 ? one : other).replaceAll('#', String(values[name])),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
