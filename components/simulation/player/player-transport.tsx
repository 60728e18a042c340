'use client'

import { useState } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Run } from '@/simulation/kernel/run'
import { conditionAt } from '../run/condition-at'
import { formatInstant } from '../run/instant-text'
import { SearchPanel } from '../search/search-panel'
import { createExploreWorker } from '../search/use-search'
import type { Player } from '../use-player'
import { CopyLinkButton } from './copy-link-button'
import { PlayerInterventionMarks } from './run-editor'
import { Transport } from './transport'
import { runLink } from './run-address'

interface Props {
  player: Player
  createExplorer?: () => Worker
  /** Called when a run that breaks the property has been put into the picture. */
  onFound: () => void
  isCompact?: boolean
}

/** Playback, the link to this instant, and the search. */
export function PlayerTransport({ player, createExplorer = createExploreWorker, onFound, isCompact }: Props) {
  const { simulation, playback, text, words, description, editable, announce } = player
  const { run, atUs } = simulation
  const [isSearchOpen, setIsSearchOpen] = useState(false)
  const instantText = formatInstant(atUs, run, words.locale)
  const show = (found: Run) => {
    player.show({ run: found, atUs: 0 })
    playback.play()
    onFound()
  }
  return (
    <>
      <Transport
        text={text}
        playback={playback}
        atUs={atUs}
        endUs={simulation.scaleEndUs}
        instantText={instantText}
        valueText={text('instantText', { instant: instantText, summary: summaryOf(player) })}
        onInstant={player.jump}
        onStep={player.step}
        marks={<PlayerInterventionMarks player={player} />}
      >
        {!isCompact && <CopyLinkButton text={text} link={() => runLink(run, atUs)} onCopied={announce} />}
        {!isCompact && description.isExplorable && (
          <Chip aria-expanded={isSearchOpen} onClick={() => setIsSearchOpen(!isSearchOpen)}>
            {text('find')}
          </Chip>
        )}
      </Transport>
      {isSearchOpen && (
        <div className="border-t border-rule bg-paper px-3.5 py-3">
          <SearchPanel
            description={description}
            run={run}
            words={words}
            text={text}
            allowed={editable.interventions}
            createWorker={createExplorer}
            onFound={show}
          />
        </div>
      )}
    </>
  )
}

/** The condition of every node, so that the slider says what the picture shows. */
function summaryOf({ simulation, words, text }: Player): string {
  const { recording, atUs } = simulation
  return recording.tracks
    .map((track) =>
      text('nodeIs', { node: words.node(track.node), condition: words.condition(conditionAt(track, atUs)) }),
    )
    .join(', ')
}
