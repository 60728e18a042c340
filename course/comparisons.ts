/** The comparisons that have pages: content/comparisons/<id>.yaml. */
export const COMPARISONS = ['atomic-commit'] as const
