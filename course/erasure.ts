/** What has to be typed where there is no password to ask for, in the language of the page. */
export const ERASURE_WORDS = { en: 'delete', ko: '삭제' } as const
