import type { courseMapEn } from './course-map.en'

export const courseMapKo: typeof courseMapEn = {
  title: '강의 목차',
  description: '강의의 모든 레슨을 단원별로 볼 수 있어요.',
  lede: '필요해지는 순서대로 늘어놓았어요. 레슨마다 바로 앞 레슨이 낳은 문제를 풀어요.',
  unit: '{number}단원',
  minutes: '{minutes}분',
  exercises: '연습 {count}개',
  start: '시작하기',
  state: { new: '시작 전', started: '진행 중', done: '완료' },
  sectionsRead: '{total}개 절 중 {read}개 읽음',
  exercisesRight: '연습 {total}개 중 {right}개 맞음',
  loading: '진도를 불러오고 있어요…',
  failed: '진도를 불러오지 못했어요. 레슨은 모두 볼 수 있어요.',
  retry: '다시 시도',
  guest: '진도는 이 브라우저에만 저장돼요.',
  register: '계정을 만들면 어디서든 이어서 할 수 있어요',
  mastery: {
    title: '학습 목표',
    state: {
      'not-started': '시작 전',
      attempted: '시도함',
      familiar: '익숙함',
      proficient: '능숙함',
      mastered: '완전히 익힘',
    },
    rule: '익숙함: 관련 연습의 {familiar}%를 풀었어요. 능숙함: {proficient}%를 풀었어요. 완전히 익힘: 능숙해진 날보다 뒤에 마지막으로 본 단원 퀴즈나 복습에서 관련 문제를 모두 맞혔어요.',
  },
  quiz: '단원 퀴즈',
  quizOf: '단원 퀴즈: {unit}',
  resume: '멈춘 곳에서 이어서 하기',
}
