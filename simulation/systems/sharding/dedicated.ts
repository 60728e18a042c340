import type { Assignment, Rule } from './placement'
import { HOT_KEY } from './requests'

/**
 * The same rule for all keys but the hot one, which has a shard of its own: the first at the start, and the next when
 * that one leaves. With a single shard left there is nothing to set apart.
 */
export function withDedicatedShard(rule: Rule): Rule {
  return (before, up, changed) => {
    if (up.length === 1) return rule(before, up, changed)
    const had = before === null ? undefined : (before[HOT_KEY] as number)
    const own = had !== undefined && up.includes(had) ? had : (up[0] as number)
    const others = up.filter((shard) => shard !== own)
    const wasAlone = up.length === 2 && changed !== null && up.includes(changed)
    const next =
      before === null || wasAlone
        ? rule(null, others, null)
        : rule(withoutHotKey(before), others, had === own ? changed : own)
    next[HOT_KEY] = own
    return next
  }
}

/** The rule sees the hot key where its neighbour is, as if it were an ordinary one. */
function withoutHotKey(before: Assignment): Assignment {
  const others = before.slice()
  others[HOT_KEY] = before[HOT_KEY + 1] as number
  return others
}
