import type { SimulationTexts } from './simulation-texts'

/** The queue in Korean. */
export const singleServerQueueKo: SimulationTexts = {
  title: '대기열 하나와 서버',
  summary:
    '요청은 불규칙하게 도착해서 한 줄로 기다리고, 먼저 온 순서대로 처리돼요. 부하는 서버가 얼마나 바쁜지를 뜻해요. 마지막 몇 퍼센트에 어떤 대가가 따르는지 지켜보세요.',
  nodes: {
    line: '대기열',
    s1: '서버 1',
    s2: '서버 2',
    s3: '서버 3',
    s4: '서버 4',
    s5: '서버 5',
    s6: '서버 6',
    s7: '서버 7',
    s8: '서버 8',
  },
  parameters: {
    load: {
      label: '부하',
      help: '서버가 일해야 하는 시간의 비율이에요. 0.8은 80%예요. 1부터는 나가는 것보다 들어오는 것이 많아요.',
    },
    serviceMs: { label: '평균 서비스 시간', help: '서버가 요청 하나를 처리하는 데 걸리는 평균 시간이에요.' },
    serviceDistribution: {
      label: '서비스 시간의 분포',
      help: '요청마다 일의 양이 다른지, 모두 같은지 정해요.',
      options: { exponential: '요청마다 다름', constant: '모두 같음' },
    },
    servers: { label: '서버 수', help: '한 줄에서 요청을 가져가는 서버의 수예요.' },
    queueLimit: {
      label: '대기열 한도',
      help: '기다릴 수 있는 요청의 수예요. 대기열이 가득 차 있으면 요청은 바로 거절돼요. 0이면 한도가 없어요.',
    },
    timeoutMs: {
      label: '클라이언트가 기다리는 시간',
      help: '이만큼 기다려도 응답이 없으면 클라이언트가 포기해요. 0이면 끝까지 기다려요.',
    },
    durationS: { label: '실행 길이(초)', help: '가상 시간이에요. 이 시간 동안 요청이 계속 도착해요.' },
    warmUpS: {
      label: '워밍업 구간(초)',
      help: '시작 직후에는 줄이 평소보다 짧아서, 이 구간은 수치에서 빼요.',
    },
  },
  properties: {
    'all-served': {
      label: '빈손으로 돌아가는 요청이 없어요',
      help: '거절당하는 요청도, 응답을 받지 못하는 클라이언트도 없어요.',
    },
    'keeps-up': {
      label: '서버가 부하를 따라가요',
      help: '실행하는 동안 대기열이 끝없이 길어지지 않아요.',
    },
  },
  explanations: {
    'line-full': '요청 {request}{이/가} 왔을 때 대기열의 {limit}자리가 모두 차 있어서 거절당했어요.',
    'no-server': '요청 {request}{이/가} 왔을 때 돌아가는 서버가 없어서 거절당했어요.',
    timeout: '요청 {request}의 클라이언트가 {timeoutUs}를 기다린 끝에 포기했어요.',
    crash: '{nodes}{이/가} 멈췄을 때 요청 {request}{을/를} 처리하고 있었어요.',
    'line-lost':
      '마지막 남은 {nodes}{이/가} 멈추면서 대기열도 함께 사라졌어요. 맨 앞에 있던 요청은 {request}번이에요.',
    'backlog-grows':
      '실행의 마지막 4분의 1 동안 안에 있는 요청이 {fewest}개 아래로 내려간 적이 없어요. 두 번째 4분의 1에는 {before}개까지 줄었어요. 들어오는 것이 나가는 것보다 많아요.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node}{이/가} 준비됐어요.',
    'note.waits': '요청 {request}{이/가} 도착해서 기다려요. 앞에 {ahead}개가 있어요.',
    'note.starts-at-once': '{node}{이/가} 막 도착한 요청 {request}{을/를} 바로 처리하기 시작해요.',
    'note.starts': '{node}{이/가} {waitedUs} 동안 기다린 요청 {request}{을/를} 처리하기 시작해요.',
    'note.served': '{node}{이/가} 요청 {request}에 응답해요. 도착한 지 {responseUs} 만이에요.',
    'note.served-nobody': '{node}{이/가} 요청 {request}{을/를} 끝냈지만 클라이언트는 이미 떠났어요.',
    'note.line-full': '대기열이 가득 차서 요청 {request}{을/를} 거절해요.',
    'note.no-server': '돌아가는 서버가 없어서 요청 {request}{을/를} 거절해요.',
    'note.timeout': '요청 {request}의 클라이언트가 포기해요.',
    'note.crash': '{node}{이/가} 멈추면서 요청 {request}{이/가} 실패해요.',
    'note.line-lost': '대기열과 함께 요청 {request}{이/가} 사라져요.',
    'intervene.crash': '{node}{이/가} 멈춰요.',
    'intervene.recover': '{node}{이/가} 다시 돌아가요.',
    'intervene.load': '지금부터 평소의 {factor}배로 요청이 도착해요.',
  },
  facts: { serving: '처리 중인 요청', served: '지금까지 응답한 수' },
  values: { idle: '쉬는 중', nothing: '없음' },
  conditions: { working: '작동 중', down: '멈춤' },
  metrics: {
    'mean-response-time': {
      label: '평균 응답 시간',
      help: '기다린 시간과 서비스 시간을 더한 값을, 응답받은 요청에서 평균 낸 거예요.',
    },
    'p50-response-time': { label: 'p50 응답 시간', help: '응답의 절반이 이 시간 안에 왔어요.' },
    'p95-response-time': { label: 'p95 응답 시간', help: '응답 100개 중 95개가 이 시간 안에 왔어요.' },
    'p99-response-time': { label: 'p99 응답 시간', help: '응답 100개 중 99개가 이 시간 안에 왔어요.' },
    throughput: { label: '처리량', help: '1초에 응답한 요청 수예요.' },
    utilisation: { label: '사용률', help: '서버가 일한 시간의 비율이에요.' },
    'mean-in-system': {
      label: '안에 있는 평균 요청 수',
      help: '기다리거나 처리 중인 요청의 수를 시간으로 평균 낸 거예요.',
    },
    arrivals: { label: '도착', help: '도착한 요청 수예요.' },
    served: { label: '응답', help: '클라이언트가 응답을 받은 요청 수예요.' },
    refused: { label: '거절', help: '오자마자 거절당한 요청 수예요.' },
    failed: {
      label: '실패',
      help: '받아들였지만 응답하지 못한 요청 수예요. 클라이언트가 포기했거나 서버가 멈춰서 잃었어요.',
    },
    unfinished: { label: '남은 요청', help: '실행이 끝났을 때 기다리거나 처리 중이던 요청 수예요.' },
  },
  series: {
    waiting: '대기열에서 기다리는 요청',
    'busy-servers': '일하는 서버',
    'response-time': '응답마다의 응답 시간',
  },
  curves: {
    'response-time-by-load': '평균, 이론',
    'response-time-measured': '평균, 측정',
    'p99-by-load': 'p99, 이론',
    'p99-measured': 'p99, 측정',
  },
}
