import { protocolEventsKo } from './protocol-events.ko'

/** What the atomic commit protocols say in the same words. */
export const atomicCommitKo = {
  nodes: { coordinator: '코디네이터', p1: 'P1', p2: 'P2', p3: 'P3', p4: 'P4', p5: 'P5' },
  parameters: {
    participants: { label: '참여자 수', help: '트랜잭션에 참여하는 데이터베이스의 수예요.' },
    votes: {
      label: '투표',
      help: '준비하라는 요청을 받은 참여자가 어떻게 답하는지 정해요.',
      options: {
        'all-yes': '모두 찬성',
        'p1-no': 'P1만 반대',
        'p2-no': 'P2만 반대',
        'all-no': '모두 반대',
        free: '각자 정함',
      },
    },
    latencyMsMin: {
      label: '가장 짧은 지연 시간',
      help: '메시지가 한쪽으로 가는 데 걸리는 가장 짧은 시간이에요.',
    },
    latencyMsMax: {
      label: '가장 긴 지연 시간',
      help: '메시지가 한쪽으로 가는 데 걸리는 가장 긴 시간이에요.',
    },
    lossRatio: { label: '메시지 손실', help: '끝내 도착하지 않는 메시지의 비율이에요.' },
    logWriteMs: {
      label: '강제 기록 시간',
      help: '노드가 디스크에 기록한 뒤 답을 보내기까지 기다리는 시간이에요.',
    },
    voteTimeoutMs: {
      label: '투표 타임아웃',
      help: '코디네이터가 투표를, 참여자가 첫 메시지를 기다리는 시간이에요.',
    },
  },
  properties: {
    agreement: {
      label: '결정이 엇갈리지 않아요',
      help: '한 노드가 커밋했는데 다른 노드가 중단하는 일은 없어요.',
    },
    validity: {
      label: '커밋하려면 모두 찬성해야 해요',
      help: '참여자가 모두 찬성하지 않았다면 아무도 커밋하지 않아요.',
    },
    'everyone-decides': {
      label: '결국 모두 결정해요',
      help: '더 일어날 일이 없을 때, 살아 있는 참여자는 모두 트랜잭션이 어떻게 끝났는지 알아요.',
    },
    'commit-possible': {
      label: '누군가는 커밋해요',
      help: '적어도 한 참여자가 커밋해요. 언제나 중단만 하는 프로토콜은 안전하지만 쓸모가 없어요.',
    },
  },
  explanations: {
    disagreement: '같은 트랜잭션을 {committed}{은/는} 커밋했고 {aborted}{은/는} 중단했어요.',
    'committed-without-vote': '{without}{이/가} 찬성하지 않았는데 {committed}{이/가} 커밋했어요.',
    'still-undecided': '아직 결정하지 못했어요: {nodes}.',
    'nobody-commits': '아직 아무도 커밋하지 않았어요.',
  },
  messages: {
    prepare: '준비',
    yes: '찬성',
    no: '반대',
    commit: '커밋',
    abort: '중단',
    acknowledgement: 'ACK',
    ask: '결정 문의',
  },
  timers: {
    begin: '트랜잭션 시작',
    'log-written': '강제 기록',
    'vote-timeout': '투표 타임아웃',
    'prepare-timeout': '첫 메시지 타임아웃',
    'decision-timeout': '결정 타임아웃',
    'ask-again': '다시 묻기 타이머',
  },
  events: {
    ...protocolEventsKo,
    'fire.begin': '{node}{이/가} 트랜잭션을 시작해요.',
    'fire.log-written': '{node}: 기록이 디스크에 안전하게 남았어요.',
    'fire.vote-timeout': '{node}{이/가} 투표를 기다리다 타임아웃이 되어 중단해요.',
    'fire.prepare-timeout':
      '{node}{은/는} 코디네이터의 소식을 듣지 못했어요. 아직 투표하지 않았으니 혼자 중단해도 돼요.',
    'fire.decision-timeout': '{node}{이/가} 결정을 너무 오래 기다렸어요.',
    'fire.ask-again': '{node}{이/가} 다시 물어봐요.',
    'deliver.ask': '{from}{이/가} {node}에 어떻게 결정됐는지 물어요.',
    'write.vote': '{node}{이/가} {value} 투표를 디스크에 기록해요.',
    'write.decision': '{node}{이/가} {value} 결정을 디스크에 기록해요.',
    'decide.commit': '{node}{이/가} 커밋해요.',
    'decide.abort': '{node}{이/가} 중단하기로 해요.',
    'note.recovered-with-decision': '{node}{이/가} 디스크에서 결정을 찾아 다시 알려요.',
  },
  facts: {
    phase: '상태',
    vote: '투표',
    decision: '결정',
    'votes-received': '받은 투표',
    locks: '잠금',
  },
  values: {
    none: '—',
    yes: '찬성',
    no: '반대',
    commit: '커밋',
    abort: '중단',
    working: '작업 중',
    voting: '표를 정하는 중',
    uncertain: '불확실',
    committed: '커밋함',
    aborted: '중단함',
    down: '멈춤',
    held: '쥐고 있음',
    released: '풀었음',
    'coordinator-idle': '시작 전',
    'coordinator-collecting': '투표를 모으는 중',
    'coordinator-writing': '결정을 기록하는 중',
    'coordinator-told': '결정을 알렸음',
  },
  metrics: {
    messages: { label: '메시지', help: '모든 노드가 보낸 메시지 수예요. 사라진 것도 들어가요.' },
    'forced-writes': {
      label: '강제 기록',
      help: '끝날 때까지 누군가 기다려야 하는 디스크 기록의 수예요.',
    },
    'committed-participants': { label: '커밋한 참여자', help: '디스크에 커밋이 기록된 참여자 수예요.' },
    'aborted-participants': { label: '중단한 참여자', help: '디스크에 중단이 기록된 참여자 수예요.' },
    'blocked-participants': {
      label: '블로킹된 참여자',
      help: '실행이 끝났을 때 살아 있고 찬성했지만 결정을 모르는 참여자 수예요.',
    },
    'decision-time': {
      label: '결정까지 걸린 시간',
      help: '트랜잭션이 시작되고 마지막 참여자가 결정할 때까지 걸린 시간이에요.',
    },
    'lock-time': {
      label: '가장 긴 잠금',
      help: '참여자가 찬성한 뒤 잠금을 쥐고 있어야 했던 가장 긴 시간이에요.',
    },
  },
  conditions: {
    working: '작업 중',
    uncertain: '불확실',
    committed: '커밋함',
    aborted: '중단함',
    down: '멈춤',
    paused: '일시 정지',
  },
  choices: { 'vote-yes': '찬성', 'vote-no': '반대' },
}
