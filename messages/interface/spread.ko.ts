import type { spreadEn } from './spread.en'

export const spreadKo: typeof spreadEn = {
  spreadSection: '시드에 따른 분포',
  spreadSectionLede:
    '실행 한 번은 주사위를 한 번 던진 것과 같아요. 같은 실행을 시드 1,000개로 되풀이하고, 나온 값 위에 이론을 그려요.',
  spreadTitle: '{measure}, 여러 시드에서',
  spreadLede: '우연만 다른 실행 {seeds, number}번에서 재요.',
  spreadStart: '실행 {seeds, number}번 재기',
  spreadDone: '실행 {total, number}번을 쟀어요.',
  spreadCancelled: '실행 {total, number}번 중 {done, number}번에서 멈췄어요.',
  spreadChart: '{measure}: 실행 수',
  spreadSummary: '{title}. 수치는 아래 표에 있어요.',
  spreadMean: '평균 {mean}, 95% 구간은 {low}에서 {high}까지예요.',
  spreadSilent: '실행 {silent, number}번은 값 없이 끝났어요.',
  spreadNoTheory: '이 설정에 맞는 이론식은 여기에 없어요.',
  spreadRange: '구간',
  spreadExpected: '이론이 예상한 수',
}
