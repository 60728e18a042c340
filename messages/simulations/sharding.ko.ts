import type { SimulationTexts } from './simulation-texts'

const SHARDS = Object.fromEntries([
  ...Array.from({ length: 10 }, (_, place) => [`s${place + 1}`, `S${place + 1}`]),
  ['n1', 'N1'],
  ['n2', 'N2'],
])

export const shardingKo: SimulationTexts = {
  title: '샤딩',
  summary:
    '키를 규칙에 따라 여러 샤드에 나눠 담아요. 샤드를 더하거나 빼면서 어떤 키가 옮겨지는지, 샤드마다 얼마나 차 있는지, 모두가 찾는 키 하나 때문에 그 샤드가 어떻게 되는지 살펴보세요.',
  nodes: SHARDS,
  parameters: {
    method: {
      label: '규칙',
      help: '키를 어느 샤드에 둘지 정하는 방법이에요.',
      options: { modulo: '해시 mod N', ring: '일관된 해싱', range: '키의 범위', directory: '디렉터리' },
    },
    shards: { label: '샤드 수', help: '처음에 쓰는 샤드 수예요. N1과 N2, 둘까지 더할 수 있어요.' },
    virtualNodes: { label: '가상 노드', help: '일관된 해싱일 때 샤드마다 링에 두는 점의 수예요.' },
    keys: {
      label: '키',
      help: '키의 수예요. 모두 그리고, 자리가 모자라면 네모 하나가 키 여러 개를 나타내요.',
    },
    hotShare: { label: '핫 키', help: '전체 요청 가운데 키 하나만 찾는 요청의 비율이에요.' },
    remedy: {
      label: '대책',
      help: '핫 키를 어떻게 할지 정해요.',
      options: {
        none: '그대로 둠',
        split: '조각으로 나눔',
        cache: '앞에 캐시를 둠',
        dedicated: '전용 샤드를 둠',
      },
    },
    hotWrites: {
      label: '핫 키의 쓰기',
      help: '핫 키를 찾는 요청 가운데 쓰기의 비율이에요. 나머지는 읽기예요.',
    },
    pieces: {
      label: '조각 수',
      help: '핫 키에 서로 다른 접미사를 붙여 나누는 조각의 수예요. 쓰기는 한 조각으로 가고, 읽기는 조각을 모두 모아야 해요.',
    },
    newestShare: {
      label: '새 키에 쏠린 관심',
      help: '다른 키를 찾는 요청 가운데, 번호가 가장 큰 10분의 1(가장 새로운 키)을 찾는 요청의 비율이에요.',
    },
    queries: {
      label: '질의',
      help: '질의가 키를 아는지, 아니면 다른 것으로 찾느라 모든 샤드에 물어야 하는지 정해요.',
      options: { 'by-key': '키로 찾음', 'every-shard': '모든 샤드에 물음' },
    },
    keysPerQuery: { label: '질의당 키', help: '질의 하나가 찾는 키의 수예요. 하나하나 무작위로 골라요.' },
    slowShare: {
      label: '느린 응답',
      help: '샤드가 10 ms가 아니라 1초 만에 응답하는 비율이에요. 매번 새로 정해져요.',
    },
  },
  properties: {
    'only-to-the-new': {
      label: '옮겨야 할 키만 옮겨요',
      help: '샤드가 들어오면 키는 그 샤드로만 옮겨지고, 나가면 그 샤드의 키만 옮겨져요.',
    },
    balanced: {
      label: '샤드가 고르게 차 있어요',
      help: '마지막에 가장 찬 샤드의 키가 평균의 한 배 반을 넘지 않아요.',
    },
    'no-hot-shard': {
      label: '핫스팟이 없어요',
      help: '마지막에 공평한 몫의 두 배가 넘는 요청을 처리하는 샤드가 없어요.',
    },
  },
  explanations: {
    'moved-elsewhere':
      '{nodes}{이/가} 들어오면서 키 {moved}개가 옮겨졌는데, 그중 {elsewhere}개는 원래 있던 샤드끼리 오갔어요.',
    'moved-needlessly':
      '{nodes}{이/가} 나가면서 키 {moved}개가 옮겨졌는데, 그중 {elsewhere}개는 다른 샤드에 있던 키예요.',
    unbalanced: '{nodes}에는 키가 {keys}개 있는데, 평균은 {mean}개예요.',
    'hot-shard': '{nodes}{이/가} 전체 요청의 {percent}%를 처리해요. 공평한 몫은 {fair}%예요.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node}{이/가} 있어요.',
    'note.joined': '{node}{이/가} 들어왔어요. 키 {keys}개 가운데 {moved}개가 옮겨졌어요.',
    'note.left': '{node}{이/가} 나갔어요. 키 {keys}개 가운데 {moved}개가 옮겨졌어요.',
    'intervene.crash': '{node}{이/가} 나가요.',
    'intervene.recover': '{node}{이/가} 들어와요.',
    'intervene.pause': '{node}{이/가} {duration} 동안 일시 정지해서 아무에게도 응답하지 않아요.',
    resume: '{node}{이/가} 다시 응답해요.',
  },
  facts: { keys: '키' },
  values: {},
  conditions: { active: '사용 중', down: '쓰지 않음', paused: '일시 정지' },
  metrics: {
    'moved-keys': { label: '옮겨진 키', help: '모든 변경으로 옮겨진 키를 합한 수예요.' },
    'moved-share': { label: '마지막 변경으로 옮겨진 비율', help: '마지막 변경이 옮긴 키의 비율이에요.' },
    'new-shard-share': {
      label: '새 샤드의 키',
      help: '마지막에 들어온 샤드가 가진 키의 비율이에요.',
    },
    'fullest-to-mean': {
      label: '가장 찬 샤드(평균 대비)',
      help: '가장 찬 샤드의 키를 전체 샤드의 평균과 견준 값이에요.',
    },
    'busiest-share': {
      label: '가장 바쁜 샤드',
      help: '전체 요청 가운데 가장 바쁜 샤드가 일해야 하는 요청의 비율이에요.',
    },
    'work-per-request': {
      label: '요청당 작업',
      help: '요청 하나에 샤드 몇 개가 일해야 하는지 나타내는 평균이에요. 캐시를 두면 1보다 작고, 읽을 때 조각을 모으면 1보다 커요.',
    },
    'shards-per-hot-read': {
      label: '핫 키 읽기당 샤드',
      help: '핫 키 전체를 읽을 때 물어야 하는 샤드의 평균 수예요.',
    },
    'shards-per-query': { label: '질의당 샤드', help: '질의 하나가 물어야 하는 샤드의 평균 수예요.' },
    'slow-queries': { label: '느린 질의', help: '가장 느린 응답을 100 ms 넘게 기다린 질의의 비율이에요.' },
    'query-time': { label: '질의 시간', help: '마지막 응답을 받을 때까지 걸린 시간의 평균이에요.' },
  },
  series: { 'fullest-to-mean': '가장 찬 샤드(평균 대비)' },
  curves: {
    'moved-by-shards': '옮겨진 키, 이론',
    'shards-by-keys': '질의당 샤드, 이론',
    'slow-by-keys': '느린 질의, 이론',
    'slow-by-fan-out': '1 − (1 − p)ⁿ',
    'slow-measured': '이 실행에서 느렸던 비율',
  },
}
