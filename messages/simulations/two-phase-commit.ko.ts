import { atomicCommitKo } from './atomic-commit.ko'
import type { SimulationTexts } from './simulation-texts'

export const twoPhaseCommitKo: SimulationTexts = {
  title: '2단계 커밋',
  summary:
    '코디네이터가 모든 참여자에게 커밋할 수 있는지 묻고, 결정을 모두에게 알려요. 노드를 멈추거나 링크를 끊거나 메시지를 사라지게 하면서, 누가 스스로 결정할 수 있고 누가 기다려야 하는지 살펴보세요.',
  nodes: atomicCommitKo.nodes,
  parameters: {
    ...atomicCommitKo.parameters,
    cooperativeTermination: {
      label: '협력 종료',
      help: '결정을 너무 오래 기다린 참여자가 코디네이터뿐 아니라 다른 참여자에게도 물어봐요.',
    },
    acknowledgements: {
      label: '확인 응답',
      help: '참여자가 결정을 받았다고 확인하고, 코디네이터는 모두 확인할 때까지 결정을 다시 알려요.',
    },
    decisionTimeoutMs: {
      label: '결정 타임아웃',
      help: '찬성한 참여자가 결정을 물어보기 전까지 기다리는 시간이에요.',
    },
    retryMs: { label: '재시도 간격', help: '답이 없는 질문이나 결정을 다시 보내는 간격이에요.' },
  },
  properties: atomicCommitKo.properties,
  explanations: {
    ...atomicCommitKo.explanations,
    'uncertain-coordinator-down':
      '찬성했지만 결정을 몰라요: {nodes}. 코디네이터가 멈췄고 결과를 아는 참여자도 없어요. 결과를 알려 줄 노드가 나타날 때까지 잠금을 풀 수 없어요.',
    'uncertain-though-known':
      '찬성했지만 결정을 몰라요: {nodes}. {informed}{은/는} 결과를 알지만, 코디네이터가 멈췄고 아무도 답을 전해 주지 않았어요.',
    'uncertain-cut-off':
      '찬성했지만 결정을 몰라요: {nodes}. 코디네이터와 끊겨 있어서 커밋인지 중단인지 알 길이 없고, 잠금도 풀 수 없어요.',
  },
  messages: {
    ...atomicCommitKo.messages,
    uncertain: '나도 불확실',
  },
  timers: {
    ...atomicCommitKo.timers,
    resend: '결정 재전송 타이머',
  },
  choices: atomicCommitKo.choices,
  events: {
    ...atomicCommitKo.events,
    'fire.resend': '{node}{이/가} 확인 응답이 오지 않은 곳에 결정을 다시 알려요.',
    'deliver.uncertain': '{from}{이/가} {node}에 자기도 불확실하다고 답해요.',
    'write.end': '{node}{이/가} 확인 응답이 모두 왔다고 기록해요.',
    'note.asks-for-decision': '{node}{은/는} 이미 찬성해서 혼자 결정할 수 없으니 결정을 물어봐요.',
    'note.recovered-without-decision':
      '{node}의 디스크에 결정이 없어요. 아직 아무도 커밋했을 리 없으니 중단하기로 해요.',
  },
  facts: {
    ...atomicCommitKo.facts,
    'acknowledgements-missing': '오지 않은 확인 응답',
    asking: '결정을 묻는 중',
    end: '모두 확인함',
  },
  values: {
    ...atomicCommitKo.values,
    true: '예',
    false: '아니요',
  },
  conditions: atomicCommitKo.conditions,
  metrics: atomicCommitKo.metrics,
  series: {},
  curves: {},
}
