'use client'

import type { Player } from '../use-player'
import { EventTable } from './event-table'
import { Fold } from './fold'
import { MetricList } from './metric-list'
import { ParameterPanel } from './parameter-panel'

/** What stands at the foot of the player, folded: parameters, figures, and the picture in words. */
export function PlayerFolds({ player }: { player: Player }) {
  const { simulation, description, words, text, editable, playback, announce } = player
  const { run, recording, atUs } = simulation
  return (
    <>
      {(editable.parameters.length > 0 || editable.canSeed) && (
        <Fold summary={text('parameters')}>
          <ParameterPanel
            description={description}
            run={run}
            words={words}
            text={text}
            editable={editable.parameters}
            canSeed={editable.canSeed ?? false}
            onEdit={(edited, name) => {
              playback.pause()
              simulation.edit(edited)
              announce(text('announceEdit', { name }))
            }}
          />
        </Fold>
      )}
      {description.family === 'protocol' && description.metrics.length > 0 && (
        <Fold summary={text('metrics')}>
          <MetricList description={description} recording={recording} words={words} text={text} />
        </Fold>
      )}
      <Fold
        summary={
          <>
            {text('events')}
            <span className="font-normal text-ink-3">
              {text('eventsCount', { count: recording.events.length })}
            </span>
          </>
        }
      >
        <EventTable
          recording={recording}
          atUs={atUs}
          words={words}
          text={text}
          why={player.why}
          onInstant={player.jump}
        />
      </Fold>
    </>
  )
}
