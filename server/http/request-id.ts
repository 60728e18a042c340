/** Names a request in the log of every machine that it passes. Set on each request before any handler sees it. */
export const REQUEST_ID_HEADER = 'x-request-id'
