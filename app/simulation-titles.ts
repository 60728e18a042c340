import { hasTexts, loadTexts } from '@/components/simulation/load-texts'
import { OTHER_LOCALE, type Locale } from '@/course/locale'
import { CATALOGUE } from '@/simulation/catalogue'

/** Every simulation that learners may open, with what it shows. */
export async function listSimulationTitles(locale: Locale) {
  const listed = Object.values(CATALOGUE).filter(({ id, isHidden }) => !isHidden && hasTexts(id))
  return Promise.all(
    listed.map(async ({ id }) => {
      const [{ title, summary }, other] = await Promise.all([
        loadTexts(id, locale),
        loadTexts(id, OTHER_LOCALE[locale]),
      ])
      return { id, title, otherTitle: other.title, summary }
    }),
  )
}
