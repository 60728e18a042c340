import type { siteEn } from './site.en'

export const siteKo: typeof siteEn = {
  name: 'Faultline',
  tagline: '직접 무너뜨리며 배우는 시스템 확장',
  description:
    '확장성과 분산 시스템을 다루는 인터랙티브 강의예요. 읽고, 예측하고, 페이지 안의 시뮬레이션을 돌려 보고, 일부러 고장 내고, 직접 만든 결과로 채점받아요.',
  noScript:
    '이 브라우저에서는 자바스크립트가 꺼져 있어요. 레슨은 그대로 읽을 수 있지만, 시뮬레이션과 연습, 퀴즈, 로그인에는 자바스크립트가 필요해요.',
  skipToContent: '본문으로 건너뛰기',
  mainNavigation: '주 메뉴',
  course: '강의',
  simulations: '시뮬레이션',
  teach: '가르치기',
  search: '검색',
  glossary: '용어집',
  signIn: '로그인',
  account: '내 계정',
  switchLanguage: 'English',
  switchLanguageLabel: '이 페이지를 영어로 읽기',
  theme: '테마',
  themeSystem: '기기 설정대로',
  themeLight: '밝게',
  themeDark: '어둡게',
  privacy: '개인정보',
  licence: '코드 MIT · 강의 CC BY 4.0',
  notFoundTitle: '이 주소에는 아무것도 없어요',
  notFoundText: '페이지가 옮겨졌거나 링크가 잘렸을 수 있어요. 강의 목차에서 모든 레슨을 찾을 수 있어요.',
  errorTitle: '페이지를 불러오지 못했어요',
  errorText:
    '저장된 내용은 그대로 있어요. 다시 시도해 보고, 계속 안 되면 아래 번호를 운영자에게 알려 주세요.',
  errorRetry: '다시 시도',
  errorNumber: '오류 번호 {digest}',
  toCourse: '강의 목차로 가기',
  loading: '불러오는 중',

  unsentWaiting: '답안 {count}개가 아직 저장되지 않았어요. 이 브라우저에 두었다가 서버에 연결되면 보내요.',
  unsentSaved: '기다리던 답안 {count}개를 저장했어요.',
  unsentRefused:
    '답안 {count}개는 그사이 연습이나 로그인 상태가 바뀌어서 받지 못했어요. 적은 내용은 연습에 그대로 있어요.',
  unsentReviewRefused:
    '복습 답안 {count}개는 세지 않았어요. 이미 답했거나, 그사이 연습이나 로그인 상태가 바뀌었거나, 지금 수업 과제에 들어 있어요.',
  unsentSendNow: '지금 보내기',
  unsentOpen: '레슨 열기',
  unsentClose: '닫기',

  searchLabel: '무엇을 찾고 있나요?',
  searchHelp: '레슨과 절, 용어, 시뮬레이션, 연습을 찾아요. 위아래 화살표로 결과를 오갈 수 있어요.',
  searchCount: '{count, plural, =0 {찾은 것이 없어요} other {#개를 찾았어요}}',
  searchNothing: '‘{query}’에 맞는 것이 없어요. 더 짧은 말이나 영어 이름으로 찾아보세요.',
  searchLoading: '찾을 목록을 불러오는 중이에요…',
  searchFailed: '찾을 목록을 불러오지 못했어요. 연결을 확인해 주세요.',
  searchRetry: '다시 시도',
  searchClose: '닫기',
  searchAll: '페이지로 열기',
  searchKinds: {
    lesson: '레슨',
    section: '절',
    term: '용어',
    simulation: '시뮬레이션',
    exercise: '연습',
  },

  glossaryLede:
    '강의에서 설명하는 용어를 모두 모았어요. 한 가지 개념에는 한 가지 말만 쓰고, 영어 이름을 함께 적었어요.',
  glossaryInitials: '첫 글자로 찾기',
  glossaryAlso: '다른 말: {names}',
  glossarySource: '출처',
  glossaryLessons: '나오는 레슨',
}
