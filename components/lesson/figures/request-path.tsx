import { useTranslations } from 'next-intl'
import { FigureFrame } from './figure-frame'
import { Arrow, ArrowHead, Box, Label } from './svg-parts'

/** From typing an address to seeing a page. Time runs to the right on wide screens and downward on phones. */
export function RequestPath() {
  const text = useTranslations('lesson.figures.requestPath')
  return (
    <FigureFrame caption={text('caption')}>
      <Wide />
      <Tall />
    </FigureFrame>
  )
}

function useWords() {
  const text = useTranslations('lesson.figures.requestPath')
  return {
    label: text('label'),
    browser: text('browser'),
    resolver: text('resolver'),
    server: text('server'),
    application: text('application'),
    cache: text('cache'),
    database: text('database'),
    question: text('question'),
    address: text('address'),
    connection: text('connection'),
    request: text('request'),
    lookup: text('lookup'),
    query: text('query'),
    response: text('response'),
    note: text('note'),
  }
}

function Wide() {
  const words = useWords()
  const head = 'request-path-wide'
  return (
    <svg viewBox="0 0 760 330" role="img" aria-label={words.label} className="block w-full max-md:hidden">
      <defs>
        <ArrowHead id={head} />
      </defs>
      <Box x={16} y={126} width={120} height={112} label={words.browser} />
      <Box x={16} y={16} width={150} height={44} label={words.resolver} />
      <Arrow from={[56, 124]} to={[56, 62]} marker={head} />
      <Arrow from={[96, 62]} to={[96, 124]} marker={head} isDashed />
      <Label x={108} y={88} text={words.question} anchor="start" />
      <Label x={108} y={108} text={words.address} anchor="start" isMono size={12} />

      <rect
        x={410}
        y={20}
        width={334}
        height={296}
        rx="6"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <Label x={577} y={46} text={words.server} isStrong size={14} />
      <Label x={577} y={303} text={words.note} isQuiet size={12} />
      <Box x={430} y={126} width={136} height={112} label={words.application} />
      <Box x={622} y={70} width={106} height={46} label={words.cache} />
      <Box x={610} y={240} width={118} height={46} label={words.database} />

      <Arrow from={[138, 152]} to={[428, 152]} marker={head} isDashed />
      <Arrow from={[138, 188]} to={[428, 188]} marker={head} />
      <Arrow from={[428, 224]} to={[138, 224]} marker={head} />
      <Label x={274} y={142} text={words.connection} />
      <Label x={274} y={178} text={words.request} />
      <Label x={274} y={214} text={words.response} />

      <Arrow from={[548, 124]} to={[620, 96]} marker={head} />
      <Arrow from={[548, 240]} to={[608, 260]} marker={head} />
      <Label x={432} y={104} text={words.lookup} anchor="start" />
      <Label x={432} y={268} text={words.query} anchor="start" />
    </svg>
  )
}

function Tall() {
  const words = useWords()
  const head = 'request-path-tall'
  return (
    <svg
      viewBox="0 0 340 600"
      role="img"
      aria-label={words.label}
      className="mx-auto block w-full max-w-[380px] md:hidden"
    >
      <defs>
        <ArrowHead id={head} />
      </defs>
      <Box x={10} y={132} width={110} height={52} label={words.browser} />
      <Box x={10} y={12} width={130} height={42} label={words.resolver} />
      <Arrow from={[44, 130]} to={[44, 56]} marker={head} />
      <Arrow from={[84, 56]} to={[84, 130]} marker={head} isDashed />
      <Label x={98} y={88} text={words.question} anchor="start" />
      <Label x={98} y={108} text={words.address} anchor="start" isMono size={12} />

      <Arrow from={[30, 186]} to={[30, 330]} marker={head} isDashed />
      <Arrow from={[62, 186]} to={[62, 330]} marker={head} />
      <Arrow from={[94, 330]} to={[94, 186]} marker={head} />
      <Label x={108} y={216} text={words.connection} anchor="start" />
      <Label x={108} y={252} text={words.request} anchor="start" />
      <Label x={108} y={290} text={words.response} anchor="start" />

      <rect x={4} y={312} width={332} height={280} rx="6" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      <Label x={326} y={336} text={words.server} isStrong size={14} anchor="end" />
      <Box x={14} y={332} width={140} height={52} label={words.application} />
      <Box x={218} y={410} width={104} height={44} label={words.cache} />
      <Box x={204} y={498} width={118} height={44} label={words.database} />
      <Arrow from={[110, 386]} to={[216, 430]} marker={head} />
      <Arrow from={[66, 386]} to={[202, 518]} marker={head} />
      <Label x={172} y={400} text={words.lookup} anchor="start" />
      <Label x={16} y={490} text={words.query} anchor="start" />
      <Label x={170} y={576} text={words.note} isQuiet size={12} />
    </svg>
  )
}
