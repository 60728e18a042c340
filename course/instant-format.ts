/**
 * How an instant of the calendar is written. Without halves of the day, which some runtimes write in English in every
 * language, so that a page of the server and the same page in the browser say the same.
 */
export const INSTANT_FORMAT = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const

/** How a day such as `2026-03-29` is written: it has no zone, and as a date it is read as midnight of UTC. */
export const DAY_FORMAT = { dateStyle: 'long', timeZone: 'UTC' } as const
