import { hasLocale } from 'next-intl'
import { routing } from '@/app/i18n/routing'
import { listSimulationTitles } from '@/app/simulation-titles'
import { listSearchDocuments } from '@/server/search/list-search-documents'

/** What can be found, made once with the pages: the same for everybody. */
export const dynamic = 'force-static'

interface Context {
  params: Promise<{ locale: string }>
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 })
  return Response.json(await listSearchDocuments(locale, await listSimulationTitles(locale)))
}
