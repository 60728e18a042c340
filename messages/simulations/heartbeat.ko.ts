import { protocolEventsKo } from './protocol-events.ko'
import type { SimulationTexts } from './simulation-texts'

export const heartbeatKo: SimulationTexts = {
  title: '하트비트',
  summary:
    '주 서버는 일정한 간격으로 살아 있다고 알리고, 모니터는 너무 오래 소식이 없으면 주 서버를 의심해요. 주 서버를 멈추거나 잠시 세우거나 느리게 하거나 하트비트를 잃어버리게 하면서, 진짜 크래시를 얼마나 빨리 알아차리는지, 오탐의 대가는 무엇인지 살펴보세요.',
  nodes: { primary: '주 서버', monitor: '모니터', standby: '대기 서버' },
  parameters: {
    intervalMs: { label: '하트비트 간격', help: '주 서버가 하트비트를 보내는 간격이에요.' },
    detector: {
      label: '감지 방법',
      help: '모니터가 너무 오래 기다렸다고 판단하는 방법이에요.',
      options: { timeout: '고정 타임아웃', missed: '놓친 하트비트 수', phi: 'φ 누적(Akka 방식)' },
    },
    timeoutMs: {
      label: '타임아웃',
      help: '고정 타임아웃일 때, 마지막 하트비트를 받고 얼마가 지나면 의심하는지 정해요.',
    },
    missed: {
      label: '놓친 하트비트 수',
      help: '놓친 수로 판단할 때, 연달아 이만큼 오지 않고 간격의 절반이 더 지나면 의심해요.',
    },
    threshold: { label: 'φ 임계값', help: 'φ 누적일 때, φ가 이 값에 이르면 의심해요.' },
    acceptablePauseMs: {
      label: '더 기다려 주는 시간',
      help: 'φ 누적일 때, 평소 간격에 더해 이만큼 조용한 것은 문제 삼지 않아요.',
    },
    minDeviationMs: {
      label: '최소 편차',
      help: 'φ 누적일 때, 간격이 아무리 고르더라도 적어도 이만큼은 들쭉날쭉하다고 봐요.',
    },
    response: {
      label: '대응',
      help: '의심이 들었을 때 모니터가 무엇을 하는지 정해요.',
      options: {
        alert: '사람에게 알림',
        restart: '주 서버를 다시 시작시킴',
        failover: '대기 서버가 넘겨받게 함',
      },
    },
    stepDown: {
      label: '물러나기',
      help: '장애 조치를 한 뒤 주 서버의 하트비트가 다시 들리면 서비스를 멈추라고 해요.',
    },
    restartMs: {
      label: '다시 시작하는 시간',
      help: '주 서버가 다시 시작하느라 서비스하지 못하는 시간이에요.',
    },
    slowMs: {
      label: '느려진 정도',
      help: '주 서버가 바빠서 하트비트가 간격보다 평균 얼마나 늦게 나가는지 정해요. 실제로 늦는 시간은 지수 분포를 따라 그때그때 달라요.',
    },
    slowFromS: { label: '느려지는 때', help: '몇 초부터 주 서버가 느려지는지 정해요.' },
    latencyMsMin: {
      label: '가장 짧은 지연 시간',
      help: '메시지가 한쪽으로 가는 데 걸리는 가장 짧은 시간이에요.',
    },
    latencyMsMax: {
      label: '가장 긴 지연 시간',
      help: '메시지가 한쪽으로 가는 데 걸리는 가장 긴 시간이에요.',
    },
    lossRatio: { label: '메시지 손실', help: '끝내 도착하지 않는 메시지의 비율이에요.' },
    durationS: { label: '실행 길이', help: '몇 초를 시뮬레이션하는지 정해요.' },
  },
  properties: {
    'no-false-alarm': {
      label: '오탐이 없어요',
      help: '줄곧 서비스하고 있거나, 느려졌거나, 일시 정지했을 뿐인 주 서버를 모니터가 의심하는 일은 없어요.',
    },
    'crash-noticed': {
      label: '크래시를 알아차려요',
      help: '실행이 끝날 때 주 서버가 멈춰 있다면 모니터는 주 서버를 의심하고 있어요.',
    },
    'one-active': {
      label: '서비스하는 서버는 하나뿐이에요',
      help: '주 서버와 대기 서버가 동시에 서비스하는 일은 없어요.',
    },
  },
  explanations: {
    'false-alarm':
      '모니터가 주 서버를 의심하는데, 주 서버는 멈춘 것이 아니라 서비스하고 있거나 일시 정지했을 뿐이에요.',
    'false-alarm-slow':
      '모니터가 주 서버를 의심하는데, 주 서버는 멈춘 것이 아니라 느려서 하트비트가 늦었을 뿐이에요.',
    'crash-unnoticed': '주 서버가 멈췄는데 모니터는 의심하지 않아요.',
    'two-active': '주 서버와 대기 서버가 동시에 서비스해요. 서로 모르는 요청을 저마다 받아들이고 있어요.',
  },
  messages: {
    heartbeat: '하트비트',
    restart: '다시 시작',
    'take-over': '넘겨받기',
    'step-down': '물러나기',
  },
  timers: {
    beat: '다음 하트비트 타이머',
    'suspicion-timeout': '의심 타임아웃',
    restarted: '다시 시작',
    end: '실행의 끝',
  },
  choices: {},
  events: {
    ...protocolEventsKo,
    'fire.beat': '{node}{이/가} 다음 하트비트를 보내요.',
    'fire.suspicion-timeout': '{node}{이/가} 하트비트를 너무 오래 기다렸어요.',
    'fire.restarted': '{node}{이/가} 다시 시작해서 서비스해요.',
    'fire.end': '{node}{이/가} 실행의 끝에 이르렀어요.',
    'decide.suspect': '{node}{이/가} 주 서버를 의심해요.',
    'decide.trust': '{node}{이/가} 하트비트를 듣고 주 서버를 다시 믿어요.',
    'decide.restart': '{node}{이/가} 서비스를 멈추고 다시 시작해요.',
    'decide.take-over': '{node}{이/가} 넘겨받아 서비스해요.',
    'decide.step-down': '{node}{이/가} 물러나서 서비스를 멈춰요.',
    'note.alerts': '{node}{이/가} 사람에게 알려요.',
  },
  facts: {
    phase: '상태',
    'heartbeats-sent': '보낸 하트비트',
    opinion: '주 서버를',
    'last-heartbeat': '마지막 하트비트',
    'waits-for': '기다리는 시간',
    'mean-interval': '평균 간격',
    deviation: '편차',
  },
  values: {
    none: '—',
    active: '서비스 중',
    slow: '느리게 서비스 중',
    restarting: '다시 시작하는 중',
    retired: '물러남',
    'standing-by': '대기 중',
    trusts: '믿음',
    suspects: '의심함',
  },
  conditions: {
    working: '지켜보는 중, 대기 중',
    active: '서비스 중',
    uncertain: '주 서버를 의심',
    down: '멈췄거나 다시 시작하는 중',
    paused: '일시 정지',
  },
  metrics: {
    'detection-time': {
      label: '감지 시간',
      help: '주 서버가 처음 멈춘 때부터 모니터가 의심할 때까지 걸린 시간이에요.',
    },
    'false-alarms': {
      label: '오탐',
      help: '서비스하고 있거나, 느려졌거나, 일시 정지했을 뿐인 주 서버를 의심한 횟수예요.',
    },
    'heartbeats-to-false-alarm': {
      label: '첫 오탐까지의 하트비트',
      help: '처음 도착한 하트비트부터 첫 오탐까지 센 하트비트 수예요. 오지 않은 것도 세어요.',
    },
    'false-alarm-downtime': {
      label: '오탐 때문에 서비스하지 못한 시간',
      help: '주 서버가 살아 있는데도 다시 시작하라고 해서 서비스하지 못한 시간이에요. 서비스하지 못한 시간의 일부예요.',
    },
    downtime: {
      label: '서비스하지 못한 시간',
      help: '주 서버도 대기 서버도 서비스하지 못한 시간이에요. 일시 정지한 서버는 서비스하지 못해요.',
    },
    'two-active-time': {
      label: '둘이 서비스한 시간',
      help: '주 서버와 대기 서버가 동시에 서비스한 시간이에요.',
    },
    messages: { label: '메시지', help: '모든 노드가 보낸 메시지 수예요. 사라진 것도 들어가요.' },
  },
  series: {},
  curves: {
    'detection-by-timeout': '이론: T + d − Δ/2',
    'false-alarm-by-loss': '이론: (p⁻ᵏ − 1)/(1 − p)',
    'false-alarm-by-slowness': '이론: e^((T − Δ)/s) − 1 + ⌊T/Δ⌋',
    'detection-spread': '이론: T + d − Δ부터 T + d까지 고르게',
    'false-alarm-spread': '이론: 연달아 k번 손실',
  },
}
