import type { protocolEventsEn } from './protocol-events.en'

/** The same sentences in Korean. */
export const protocolEventsKo: Readonly<Record<keyof typeof protocolEventsEn, string>> = {
  start: '{node}{이/가} 시작해요.',
  send: '{node}{이/가} {to}에 {message} 메시지를 보내요.',
  deliver: '{from}에서 보낸 {message} 메시지가 {node}에 도착해요.',
  'lose.loss': '{from}에서 {to}{으로/로} 가던 {message} 메시지가 도중에 사라져요.',
  'lose.cut': '링크가 끊겨 있어서 {from}에서 {to}{으로/로} 가던 {message} 메시지가 사라져요.',
  'lose.receiver-down': '{to}{이/가} 멈춰 있어서 {from}에서 보낸 {message} 메시지가 사라져요.',
  'lose.dropped': '{from}에서 {to}{으로/로} 가던 {message} 메시지를 버렸어요.',
  'set-timer': '{node}{이/가} {timer}{을/를} {duration}{으로/로} 맞춰요.',
  'cancel-timer': '{node}{이/가} {timer}{을/를} 취소해요.',
  fire: '{node}: {timer}{이/가} 울려요.',
  choose: '{node}{이/가} {choice}{을/를} 골라요.',
  write: '{node}{이/가} 디스크에 기록해요: {key} {value}.',
  decide: '{node}의 결정: {decision}.',
  resume: '{node}{이/가} 일시 정지에서 풀려 다시 움직여요.',
  'intervene.crash': '{node}{이/가} 멈춰요.',
  'intervene.recover': '{node}{이/가} 디스크에 남은 것만 가지고 복구돼요.',
  'intervene.pause': '{node}{이/가} {duration} 동안 일시 정지해요.',
  'intervene.cut': '{from}{과/와} {to} 사이의 링크가 끊겨요.',
  'intervene.heal': '{from}{과/와} {to} 사이의 링크가 다시 이어져요.',
  'intervene.drop': '{from}에서 {to} 쪽으로 보낸 ‘{message}’ 메시지가 도착하지 않아요.',
  'intervene.duplicate': '{from}에서 {to} 쪽으로 보낸 ‘{message}’ 메시지가 한 번 더 전송돼요.',
  'intervene.delay': '{from}에서 {to} 쪽으로 보낸 ‘{message}’ 메시지가 {duration} 늦어져요.',
}
