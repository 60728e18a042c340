/**
 * How an instant of the calendar is written. Without halves of the day, which some runtimes write in English in every
 * language, so that a page of the server and the same page in the browser say the same.
 */
export const INSTANT_FORMAT = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const

/** How a day is written where the time of day says nothing. */
export const DAY_FORMAT = { dateStyle: 'long' } as const
