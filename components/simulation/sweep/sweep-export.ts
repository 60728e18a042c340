import type { SweepSettings } from '@/simulation/kernel/sweep-plan'
import type { SweepRow } from './sweep-rows'
import type { SweepJob, SweepResults } from './use-sweep'

const PNG_SCALE = 2
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** What the files of a sweep are called, without their ending. */
export function fileName(simulation: string, { parameter, measure }: SweepSettings): string {
  return `${simulation}-${measure.id}-by-${parameter}`
}

/** One row per point. Names are those of the command line, so that a row can be simulated again; times are microseconds. */
export async function pointsCsv(settings: SweepSettings, rows: readonly SweepRow[]): Promise<string> {
  const { lines, parameter, measure } = settings
  const head = [
    ...(lines ? [lines.parameter] : []),
    parameter,
    measure.id,
    'low',
    'high',
    'theory',
    'n',
    'silent',
  ]
  return write([
    head,
    ...rows.map(({ line, x, estimate, theory, silent }) => [
      ...(lines ? [lines.values[line] ?? null] : []),
      x,
      estimate?.value ?? null,
      bound(estimate?.low),
      bound(estimate?.high),
      theory,
      estimate?.n ?? 0,
      silent,
    ]),
  ])
}

/** One row per run that said something, in the order of the seeds. */
export async function runsCsv(
  settings: SweepSettings,
  job: SweepJob,
  results: SweepResults,
): Promise<string> {
  const { lines, parameter, measure } = settings
  return write([
    [...(lines ? [lines.parameter] : []), parameter, measure.id],
    ...job.points.flatMap(({ line, x }, place) =>
      (results.values[place] ?? []).map((value) => [
        ...(lines ? [lines.values[line] ?? null] : []),
        x,
        value,
      ]),
    ),
  ])
}

/** An interval without an end has an empty cell. */
function bound(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

async function write(records: (string | number | boolean | null)[][]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  return stringify(records, {
    bom: true,
    record_delimiter: '\r\n',
    // Names and numbers of the catalogue only: an apostrophe before a negative number would make it text.
    escape_formulas: false,
    cast: { boolean: String, number: String },
  })
}

/** The picture as it stands, with its colours and letters written out: outside the page no style sheet names them. */
export function pictureSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const style = getComputedStyle(document.documentElement)
  const resolve = (value: string) =>
    value.replaceAll(/var\((--[\w-]+)\)/g, (_whole, name: string) => style.getPropertyValue(name).trim())
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes)
      if (value.includes('var(')) element.setAttribute(name, resolve(value))
  }
  const paper = document.createElementNS(SVG_NAMESPACE, 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', style.getPropertyValue('--surface').trim())
  copy.prepend(paper)
  copy.setAttribute('xmlns', SVG_NAMESPACE)
  return new XMLSerializer().serializeToString(copy)
}

/** The same as pixels, twice as fine as on the page. @throws {Error} when the browser cannot draw it. */
export async function picturePng(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  // The page's policy allows pictures from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg(picture))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  const { width, height } = picture.viewBox.baseVal
  canvas.width = width * PNG_SCALE
  canvas.height = height * PNG_SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((take, refuse) =>
    canvas.toBlob((blob) => (blob ? take(blob) : refuse(new Error('The picture could not be drawn.')))),
  )
}
