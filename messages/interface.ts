import { accountEn } from './interface/account.en'
import { accountKo } from './interface/account.ko'
import { assignmentsEn } from './interface/assignments.en'
import { assignmentsKo } from './interface/assignments.ko'
import { courseMapEn } from './interface/course-map.en'
import { courseMapKo } from './interface/course-map.ko'
import { exerciseEn } from './interface/exercise.en'
import { exerciseKo } from './interface/exercise.ko'
import { landingEn } from './interface/landing.en'
import { landingKo } from './interface/landing.ko'
import { lessonEn } from './interface/lesson.en'
import { lessonKo } from './interface/lesson.ko'
import { playerEn } from './interface/player.en'
import { playerKo } from './interface/player.ko'
import { privacyEn } from './interface/privacy.en'
import { privacyKo } from './interface/privacy.ko'
import { quizEn } from './interface/quiz.en'
import { quizKo } from './interface/quiz.ko'
import { reviewEn } from './interface/review.en'
import { reviewKo } from './interface/review.ko'
import { settingsEn } from './interface/settings.en'
import { settingsKo } from './interface/settings.ko'
import { siteEn } from './interface/site.en'
import { siteKo } from './interface/site.ko'
import { statisticsEn } from './interface/statistics.en'
import { statisticsKo } from './interface/statistics.ko'
import { teachingEn } from './interface/teaching.en'
import { teachingKo } from './interface/teaching.ko'

const en = {
  account: accountEn,
  assignments: assignmentsEn,
  courseMap: courseMapEn,
  exercise: exerciseEn,
  landing: landingEn,
  lesson: lessonEn,
  player: playerEn,
  privacy: privacyEn,
  quiz: quizEn,
  review: reviewEn,
  settings: settingsEn,
  site: siteEn,
  statistics: statisticsEn,
  teaching: teachingEn,
}

export type InterfaceMessages = typeof en

const ko: InterfaceMessages = {
  account: accountKo,
  assignments: assignmentsKo,
  courseMap: courseMapKo,
  exercise: exerciseKo,
  landing: landingKo,
  lesson: lessonKo,
  player: playerKo,
  privacy: privacyKo,
  quiz: quizKo,
  review: reviewKo,
  settings: settingsKo,
  site: siteKo,
  statistics: statisticsKo,
  teaching: teachingKo,
}

/** The interface's texts by area, in ICU form. Texts of simulations are kept beside, in `simulations/`. */
export function interfaceMessages(locale: 'en' | 'ko'): InterfaceMessages {
  return locale === 'ko' ? ko : en
}
