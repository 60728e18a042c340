import type { SimulationTexts } from './simulation-texts'

const MACHINES = Object.fromEntries(
  Array.from({ length: 64 }, (_, place) => [`m${place + 1}`, `서버 ${place + 1}`]),
)

export const fleetKo: SimulationTexts = {
  title: '큰 서버 한 대, 작은 서버 여러 대',
  summary:
    '똑같은 트래픽을 큰 서버 한 대, 줄 하나를 함께 쓰는 작은 서버들, 서버마다 줄이 따로 있는 작은 서버들로 처리해요. 얼마나 빨리 답하는지, 서버가 멈추면 어떻게 되는지, 돈은 얼마나 드는지 비교해 보세요.',
  nodes: MACHINES,
  parameters: {
    layout: {
      label: '서버 구성',
      help: '같은 성능을 어떻게 나눌지 정해요.',
      options: {
        'one-big': '큰 서버 한 대',
        pooled: '작은 서버들, 함께 쓰는 줄 하나',
        separate: '작은 서버들, 서버마다 줄 하나씩',
      },
    },
    machines: { label: '성능', help: '작은 서버가 몇 대인지, 또는 큰 서버가 몇 배 빠른지예요.' },
    load: { label: '부하', help: '서버끼리 맞출 일이 없을 때 처리할 수 있는 양에 견준 트래픽이에요.' },
    serviceMs: { label: '서비스 시간', help: '작은 서버 한 대에서 요청 하나를 처리하는 평균 시간이에요.' },
    contention: { label: '경합(α)', help: '한 번에 한 서버만 할 수 있는 일의 비율이에요.' },
    coherence: { label: '상호 조율 비용(β)', help: '서버마다 다른 모든 서버와 서로 맞추느라 드는 일이에요.' },
    replaceAtS: {
      label: '교체 시점',
      help: '몇 초에 큰 서버를 두 배 빠른 서버로 바꿀지 정해요. 0이면 바꾸지 않아요.',
    },
    replaceDownS: { label: '교체 시간', help: '교체하느라 몇 초 동안 멈추는지 정해요.' },
    availability: { label: '가용성', help: '서버 한 대가 돌아가는 시간의 비율이에요.' },
    commonShare: {
      label: '공통 원인',
      help: '서버가 멈춰 있는 시간 가운데 모든 서버가 한꺼번에 멈추는 시간의 비율이에요.',
    },
    repairS: {
      label: '고치는 시간',
      help: '장애 한 번이 평균 몇 초 이어지는지 정해요. 서버는 가용성에 맞춰 저절로 멈춰요. 0이면 저절로 멈추지 않아요.',
    },
    smallPrice: {
      label: '작은 서버 가격($)',
      help: '작은 서버 한 대의 한 달 가격이에요. 지어낸 가격표의 달러예요.',
    },
    priceExponent: {
      label: '가격 지수',
      help: '큰 서버의 가격이 얼마나 빨리 오르는지 정해요. 성능이 두 배면 가격은 2의 이 값 제곱배예요.',
    },
    durationS: { label: '실행 길이', help: '몇 초를 시뮬레이션하는지 정해요.' },
    warmUpS: { label: '예열', help: '처음 몇 초를 수치에서 뺄지 정해요.' },
  },
  properties: {
    'somebody-serves': { label: '누군가는 서비스해요', help: '언제나 서버가 적어도 한 대는 돌아가요.' },
    'nothing-fails': { label: '실패하는 요청이 없어요', help: '모든 요청이 답을 받아요.' },
    'keeps-up': {
      label: '서버가 따라가요',
      help: '실행이 끝날 때 안에 있는 요청이 작은 서버 한 대의 성능당 스무 개보다 적어요.',
    },
  },
  explanations: {
    'nobody-serves': '{nodes}{이/가} 멈추면서 서비스할 서버가 하나도 남지 않았어요.',
    'request-failed': '{nodes}{이/가} 멈추면서 요청이 실패했어요.',
    backlog: '실행이 끝날 때 요청 {inside}개가 안에 있어요. 나가는 것보다 들어오는 것이 많아요.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node}{이/가} 준비됐어요.',
    'note.served': '{node}{이/가} 요청 {request}에 도착한 지 {responseUs} 만에 답해요.',
    'note.failed': '요청 {request}{이/가} {node}{과/와} 함께 실패해요.',
    'note.broke-own': '{node}{이/가} 고장 나요.',
    'note.broke-common': '{node}{이/가} 다른 서버와 함께 고장 나요. 모두에게 공통된 원인이에요.',
    'note.repaired': '{node}{을/를} 고쳤어요.',
    'note.replacing': '{node}{을/를} 교체하려고 꺼요.',
    'note.replaced': '{node}{이/가} 두 배 빠른 서버로 바뀌었어요.',
    'intervene.crash': '{node}{이/가} 멈춰요.',
    'intervene.recover': '{node}{이/가} 다시 돌아가요.',
    'intervene.load': '이제부터 평소의 {factor}배만큼 요청이 와요.',
  },
  facts: { served: '지금까지 답한 요청' },
  values: {},
  conditions: { active: '돌아가는 중', down: '멈춤' },
  metrics: {
    'mean-response-time': {
      label: '평균 응답 시간',
      help: '도착해서 답을 받을 때까지 걸린 평균 시간이에요.',
    },
    'p99-response-time': { label: 'p99', help: '요청 100개 중 하나는 이보다 오래 걸렸어요.' },
    throughput: { label: '처리량', help: '1초에 답한 요청 수예요.' },
    capacity: {
      label: '용량',
      help: '조율 비용까지 따져서 모든 서버가 1초에 답할 수 있는 요청 수예요. 교체하고 나면 새 서버의 용량이에요.',
    },
    utilisation: { label: '사용률', help: '서버가 바쁘게 일한 시간의 비율이에요.' },
    served: { label: '답한 요청', help: '재는 동안 답한 요청 수예요.' },
    failed: { label: '실패한 요청', help: '답을 받지 못한 요청 수예요.' },
    downtime: { label: '다운타임', help: '서비스하는 서버가 하나도 없던 시간이에요.' },
    'monthly-downtime': {
      label: '한 달 다운타임, 잰 값',
      help: '30일이 이 실행처럼 이어진다면 다운타임이 모두 얼마인지 보여 줘요.',
    },
    'expected-downtime': {
      label: '한 달 다운타임, 계산한 값',
      help: '서버가 가용성만큼 저절로 멈춘다면, 오래 두고 볼 때 30일 가운데 돌아가는 서버가 하나도 없는 시간이에요.',
    },
    price: {
      label: '한 달 가격($)',
      help: '모든 서버를 합한 가격이고, 지어낸 가격표의 달러예요. 교체하고 나면 새 서버의 가격이에요.',
    },
  },
  series: { inside: '안에 있는 요청' },
  curves: {
    'response-by-load': '평균 응답 시간, 이론',
    'capacity-by-machines': '용량, 이론',
    'downtime-by-machines': '다운타임, 이론',
    'downtime-by-common': '다운타임, 이론',
  },
}
