/** A part of a lesson that has a heading. The closing parts take their titles from the interface. */
export interface OutlineEntry {
  readonly id: string
  readonly title: string | null
}

const HEADINGS =
  /<Section\s+id="([^"]+)"\s+title="([^"]*)"|<(InProduction|WhereThePictureLies|Summary|FurtherReading)\b/g

const CLOSING_IDS: Readonly<Record<string, string>> = {
  InProduction: 'in-production',
  WhereThePictureLies: 'where-the-picture-lies',
  Summary: 'summary',
  FurtherReading: 'further-reading',
}

/** The headings of a lesson's text in order, for its table of contents. The content check has seen the text's shape. */
export function outlineOf(mdx: string): OutlineEntry[] {
  return [...mdx.matchAll(HEADINGS)].flatMap(([, id, title, closing]): OutlineEntry[] => {
    if (id !== undefined) return [{ id, title: title ?? '' }]
    const closingId = CLOSING_IDS[closing ?? '']
    return closingId === undefined ? [] : [{ id: closingId, title: null }]
  })
}
