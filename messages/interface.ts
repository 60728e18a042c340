import { siteEn } from './interface/site.en'
import { siteKo } from './interface/site.ko'

const en = { site: siteEn }

export type InterfaceMessages = typeof en

const ko: InterfaceMessages = { site: siteKo }

/** The interface's texts by area, in ICU form. Texts of simulations are kept beside, in `simulations/`. */
export function interfaceMessages(locale: 'en' | 'ko'): InterfaceMessages {
  return locale === 'ko' ? ko : en
}
