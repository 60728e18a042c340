/** What of a class can be taken out as a file. */
export const CLASS_EXPORTS = ['roster', 'scores', 'results', 'answers'] as const

export type ClassExport = (typeof CLASS_EXPORTS)[number]
