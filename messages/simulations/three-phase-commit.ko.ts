import { atomicCommitKo } from './atomic-commit.ko'
import type { SimulationTexts } from './simulation-texts'

export const threePhaseCommitKo: SimulationTexts = {
  title: '3단계 커밋',
  summary:
    '투표와 커밋 사이에 코디네이터가 모두 찬성했다는 사실을 먼저 모두에게 알려요. 코디네이터를 멈추면 참여자끼리 마무리해요. 하지만 코디네이터의 링크를 모두 끊거나 메시지가 타임아웃보다 늦어지면 양쪽의 결정이 엇갈릴 수 있어요.',
  nodes: atomicCommitKo.nodes,
  parameters: {
    ...atomicCommitKo.parameters,
    timeoutRule: {
      label: '타임아웃 뒤',
      help: '찬성한 뒤 너무 오래 기다린 참여자가 무엇을 하는지 정해요.',
      options: {
        termination: '다른 노드의 상태를 물어봄',
        local: '혼자 결정함',
      },
    },
    sendGapMs: {
      label: '보내는 간격',
      help: '한 노드가 여럿에게 알릴 때 메시지와 메시지 사이의 시간이에요. 그 틈에 멈추면 일부에게만 알린 셈이 돼요.',
    },
    ackTimeoutMs: {
      label: '확인 타임아웃',
      help: '코디네이터가 사전 커밋의 확인을 기다리는 시간이에요. 그때까지 답이 없으면 멈춘 것으로 쳐요.',
    },
    decisionTimeoutMs: {
      label: '결정 타임아웃',
      help: '찬성한 참여자가 다음 메시지를 기다리다 움직이기까지의 시간이에요.',
    },
    answerTimeoutMs: {
      label: '응답 타임아웃',
      help: '참여자가 다른 노드의 상태를 기다리는 시간이에요. 그때까지 답이 없으면 멈춘 것으로 쳐요.',
    },
    retryMs: { label: '재시도 간격', help: '결정을 모른 채 돌아온 노드가 다시 물어보는 간격이에요.' },
  },
  properties: atomicCommitKo.properties,
  explanations: {
    ...atomicCommitKo.explanations,
    'recovered-undecided':
      '찬성만 디스크에 남기고 돌아와 결정을 몰라요: {nodes}. 살아 있는 노드 중에 결과를 아는 노드가 없어요.',
  },
  messages: {
    ...atomicCommitKo.messages,
    'pre-commit': '사전 커밋',
    'ask-state': '상태 문의',
    uncertain: '불확실',
    'pre-committed': '사전 커밋됨',
    here: '진행 중',
    recovering: '방금 돌아옴',
  },
  timers: {
    ...atomicCommitKo.timers,
    'ack-timeout': '확인 타임아웃',
    'answer-timeout': '응답 타임아웃',
    'send-next': '다음 보내기',
  },
  choices: atomicCommitKo.choices,
  events: {
    ...atomicCommitKo.events,
    'fire.ack-timeout': '{node}{이/가} 확인을 너무 오래 기다렸어요.',
    'fire.answer-timeout': '{node}{이/가} 답을 기다릴 만큼 기다렸어요.',
    'fire.send-next': '{node}{이/가} 다음 노드로 넘어가요.',
    'deliver.ask-state': '{from}{이/가} {node}에 어디까지 왔는지 물어요.',
    'deliver.uncertain': '{from}{이/가} {node}에 불확실하다고 답해요.',
    'deliver.pre-committed': '{from}{이/가} {node}에 사전 커밋됐다고 답해요.',
    'deliver.here': '{from}{이/가} {node}에 아직 진행 중이라고 답해요.',
    'deliver.recovering': '{from}{이/가} {node}에 방금 돌아왔다고 답해요.',
    'note.counts-silent-as-crashed': '{node}{은/는} 확인하지 않은 참여자를 멈춘 것으로 치고 커밋하기로 해요.',
    'note.asks-after-recovery': '{node}의 디스크에 결정이 없어서 어떻게 끝났는지 다른 노드에 물어봐요.',
    'note.asks-for-states': '{node}{은/는} 코디네이터가 멈췄다고 보고 모두에게 어디까지 왔는지 물어봐요.',
    'note.leaves-it-to': '{node}{은/는} 자기보다 앞선 {leader}{이/가} 살아 있어서 마무리를 맡겨요.',
    'note.alone-commit': '{node}{은/는} 사전 커밋된 상태라서 혼자 커밋하기로 해요.',
    'note.alone-abort': '{node}{은/는} 불확실한 상태라서 혼자 중단하기로 해요.',
  },
  facts: {
    ...atomicCommitKo.facts,
    'pre-commits-confirmed': '확인된 사전 커밋',
    leading: '종료 절차',
  },
  values: {
    ...atomicCommitKo.values,
    'pre-committed': '사전 커밋됨',
    'coordinator-pre-committing': '모두 찬성했다고 알리는 중',
    'coordinator-asking': '어떻게 끝났는지 묻는 중',
    'lead-none': '—',
    'lead-collecting': '상태를 모으는 중',
    'lead-pre-committing': '나머지를 사전 커밋하는 중',
  },
  conditions: { ...atomicCommitKo.conditions, 'pre-committed': '사전 커밋됨' },
  metrics: atomicCommitKo.metrics,
  series: {},
  curves: {},
}
