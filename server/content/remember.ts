const remembered = new Map<string, unknown>()

/** Keeps what was made under a name while in production; makes it anew each time in development and tests. */
export function remember<Value>(name: string, make: () => Value): Value {
  if (process.env.NODE_ENV !== 'production') return make()
  if (!remembered.has(name)) remembered.set(name, make())
  return remembered.get(name) as Value
}
