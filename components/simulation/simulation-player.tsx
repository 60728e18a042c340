'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Model } from '@/simulation/kernel/model'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import { Inspector } from './player/inspector'
import { Legend } from './player/legend'
import { NextSteps } from './player/next-steps'
import { PlayerGrid } from './player/player-grid'
import { PlayerFolds } from './player/player-folds'
import { PlayerHead } from './player/player-head'
import { PlayerNotice } from './player/player-notice'
import { PlayerTransport } from './player/player-transport'
import { PropertiesPanel } from './player/properties-panel'
import { PlayerInterventionList } from './player/run-editor'
import { SystemBody, SystemCharts } from './player/system-body'
import { SpaceTimeStage, type StageHandle } from './player/space-time-stage'
import { WhyNote } from './player/why-note'
import { applyAction } from './run/actions'
import { listInterventions } from './run/run-edits'
import { usePlayer, type Player, type PlayerOptions } from './use-player'

export interface SimulationPlayerProps extends PlayerOptions {
  readonly loadModel: () => Promise<Model>
  /** The worker that searches; given by tests. */
  readonly createExplorer?: () => Worker
  /** Said above the picture, for example that a link could not be opened. */
  readonly notice?: ReactNode
  /** Picture, transport and inspector only. */
  readonly isCompact?: boolean
  /** Without the link and without the search, which would give the answer away. */
  readonly isExercise?: boolean
  /** Holds the player's place while the model's code arrives. */
  readonly waiting?: ReactNode
  /** What an exercise puts at the foot: its submit button. */
  readonly children?: ReactNode
}

export function SimulationPlayer(props: SimulationPlayerProps) {
  const { loadModel, waiting } = props
  const text = useTranslations('player')
  const [loaded, setLoaded] = useState<{ model: Model } | 'failed' | null>(null)
  const [attempt, setAttempt] = useState(0)

  // Fetches the model's code, which is not part of the page.
  useEffect(() => {
    let isWanted = true
    loadModel().then(
      (model) => isWanted && setLoaded({ model }),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [loadModel, attempt])

  if (loaded === 'failed') {
    return (
      <>
        <div
          role="alert"
          className="grid place-content-center justify-items-center gap-3 border-b border-rule p-5 text-[0.9rem]"
        >
          {text('loadFailed')}
          <Button size="small" onClick={() => setAttempt(attempt + 1)}>
            {text('retry')}
          </Button>
        </div>
        {waiting}
      </>
    )
  }
  return loaded ? (
    <LoadedPlayer {...props} model={loaded.model} />
  ) : (
    (waiting ?? <p className="sr-only">{text('loading')}</p>)
  )
}

function LoadedPlayer({ model, ...props }: SimulationPlayerProps & { model: Model }) {
  const player = usePlayer(model, props)
  const { simulation, text, description, words } = player
  const { recording } = simulation
  const stage = useRef<StageHandle>(null)
  const transport = (
    <PlayerTransport
      player={player}
      createExplorer={props.createExplorer}
      isCompact={props.isCompact || props.isExercise}
      onFound={() => stage.current?.focusTarget(player.target)}
    />
  )
  return (
    <div data-player="" className="@container">
      <PlayerHead
        title={words.texts.title}
        scenarios={player.offered}
        more={player.more}
        activeScenario={player.scenario}
        isOwnRun={simulation.isEdited || player.isForeign}
        run={simulation.run}
        text={text}
        onScenario={({ id }) => player.show({ scenario: id })}
      />
      {props.notice && <PlayerNotice>{props.notice}</PlayerNotice>}
      {recording.end === 'limit' && <PlayerNotice>{text('limitReached')}</PlayerNotice>}
      <WhyNote player={player} />
      {recording.family === 'protocol' ? (
        <ProtocolBody player={player} recording={recording} stage={stage} transport={transport} />
      ) : (
        <SystemBody player={player} recording={recording} transport={transport} />
      )}
      {recording.family === 'system' && !props.isCompact && (
        <SystemCharts player={player} recording={recording} />
      )}
      {recording.family === 'protocol' && !props.isCompact && <Legend recording={recording} words={words} />}
      {!props.isCompact && description.interventions.length > 0 && <PlayerInterventionList player={player} />}
      {!props.isCompact && <PlayerFolds player={player} />}
      {props.children && <div className="border-t border-rule px-3.5 py-3">{props.children}</div>}
      {player.region}
    </div>
  )
}

interface BodyProps {
  player: Player
  recording: ProtocolRecording
  stage: React.RefObject<StageHandle | null>
  transport: ReactNode
}

/** The picture and, beside it, what the chosen node knows and what is true of the run. */
function ProtocolBody({ player, recording, stage, transport }: BodyProps) {
  const { simulation, text, words, editable, target } = player
  const { atUs } = simulation
  const canAct = editable.interventions.length > 0
  const isFull =
    editable.interventionsMax !== undefined &&
    listInterventions(simulation.run).length >= editable.interventionsMax
  return (
    <PlayerGrid
      stage={
        <SpaceTimeStage
          ref={stage}
          recording={recording}
          words={words}
          text={text}
          atUs={atUs}
          endUs={simulation.scaleEndUs}
          target={target}
          canAct={canAct}
          past={player.why.past}
          allowed={isFull ? [] : editable.interventions}
          emptyText={isFull ? text('interventionsFull') : text('nothingToDo')}
          onInstant={player.jump}
          onTarget={player.chooseTarget}
          onAction={(action, name) => {
            player.playback.pause()
            simulation.edit(applyAction(simulation.run, action))
            player.announce(text('announceEdit', { name }))
          }}
        />
      }
      transport={
        <>
          {transport}
          {canAct && simulation.run.schedule && <NextSteps player={player} recording={recording} />}
        </>
      }
      aside={
        <>
          <Inspector
            recording={recording}
            atUs={atUs}
            target={target}
            words={words}
            text={text}
            onAct={canAct ? () => stage.current?.openMenu() : undefined}
          />
          <PropertiesPanel
            model={player.model}
            recording={recording}
            atUs={atUs}
            words={words}
            text={text}
            onInstant={player.jump}
          />
        </>
      }
    />
  )
}
