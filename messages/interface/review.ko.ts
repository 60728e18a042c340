import type { reviewEn } from './review.en'

export const reviewKo: typeof reviewEn = {
  title: '복습',
  lede: '푼 연습은 잊을 때쯤 조금씩 다른 변형으로 다시 나와요.',
  loading: '잠시만요 …',
  failed: '복습을 불러오지 못했어요. 잃어버린 것은 없어요.',
  retry: '다시 시도',
  left: '{count, plural, =0 {마지막 문제} other {오늘 복습할 문제 #개}}',
  next: '다음',
  finish: '마치기',
  askedAgain: '{date}에 다시 나와요.',
  notAsked:
    '이 문제는 이제 복습에서 묻지 않아서 이번 답안은 세지 않았어요. 이미 답했거나, 연습이 바뀌었거나, 지금 수업 과제에 들어 있어요.',
  toLesson: '레슨에서 찾아보기',
  noneTitle: '아직 복습할 것이 없어요.',
  noneText: '레슨에서 연습을 풀어 보세요. 푼 연습은 며칠 뒤 여기에 다시 나와요.',
  doneTitle: '오늘 복습할 것이 없어요.',
  doneText: '연습 {count}개의 복습이 잡혀 있어요. 다음 복습은 {date}이에요.',
  heldBack: '푼 연습이 진행 중인 수업 과제에 들어 있어요. 과제가 끝나면 여기에 다시 나와요.',
  toCourse: '강의로 가기',
  guest: '복습 계획은 이 브라우저에만 남아요.',
  register: '가입하면 어디서나 이어 갈 수 있어요',
  noneDue: '오늘은 복습할 연습이 없어요',
  due: '복습할 연습이 {count}개 있어요',
}
