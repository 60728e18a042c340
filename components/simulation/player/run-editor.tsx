'use client'

import type { Intervention, Run } from '@/simulation/kernel/run'
import { nameIntervention } from '../run/intervention-name'
import { formatInstant } from '../run/instant-text'
import {
  changeIntervention,
  listInterventions,
  moveIntervention,
  removeAllInterventions,
  removeIntervention,
  type ListedIntervention,
} from '../run/run-edits'
import type { Player } from '../use-player'
import { InterventionList } from './intervention-list'
import { InterventionMarks } from './intervention-marks'

function useRunEditor(player: Player) {
  const { simulation, words, text, announce, playback } = player
  const { run, recording } = simulation
  const items = [...listInterventions(run)].sort(
    (first, second) => first.atUs - second.atUs || first.index - second.index,
  )
  const nameOf = (item: ListedIntervention) => nameIntervention(item.intervention, { recording, words, text })
  const edit = (edited: Run, said: string) => {
    playback.pause()
    simulation.edit(edited)
    announce(said)
  }
  return {
    items,
    nameOf,
    isFixed: player.editable.interventions.length === 0,
    onMove: (item: ListedIntervention, atUs: number) =>
      edit(moveIntervention(run, item.index, atUs), text('announceEdit', { name: nameOf(item) })),
    onChange: (item: ListedIntervention, intervention: Intervention) =>
      edit(changeIntervention(run, item.index, intervention), text('announceEdit', { name: nameOf(item) })),
    onRemove: (item: ListedIntervention) =>
      edit(removeIntervention(run, item.index), text('announceRemoved', { name: nameOf(item) })),
    onRemoveAll: () => edit(removeAllInterventions(run), text('announceRemovedAll')),
  }
}

export function PlayerInterventionMarks({ player }: { player: Player }) {
  const { simulation, text, words, why } = player
  const editor = useRunEditor(player)
  const reaching = simulation.recording.events.flatMap((event) =>
    event.kind === 'intervene' && why.past?.has(event.sequence) ? [event.index] : [],
  )
  return (
    <InterventionMarks
      {...editor}
      isOutside={({ index }) => why.past !== null && !reaching.includes(index)}
      endUs={simulation.scaleEndUs}
      instantText={(atUs) => formatInstant(atUs, simulation.run, words.locale)}
      label={(name) => text('interventionMark', { name })}
      onPreview={(item, atUs) =>
        simulation.preview(atUs === null ? null : moveIntervention(simulation.run, item.index, atUs))
      }
    />
  )
}

export function PlayerInterventionList({ player }: { player: Player }) {
  const { simulation, text, editable, announce } = player
  const editor = useRunEditor(player)
  return (
    <InterventionList
      {...editor}
      text={text}
      emptyText={
        simulation.recording.family === 'system' ? text('interventionsNoneSystem') : text('interventionsNone')
      }
      unused={simulation.recording.unused}
      endUs={simulation.recording.endUs}
      isScheduled={simulation.run.schedule !== undefined}
      interventionsMax={editable.interventionsMax}
      canUndo={simulation.canUndo}
      canRedo={simulation.canRedo}
      onUndo={() => {
        simulation.undo()
        announce(text('announceUndone'))
      }}
      onRedo={() => {
        simulation.redo()
        announce(text('announceRedone'))
      }}
    />
  )
}
