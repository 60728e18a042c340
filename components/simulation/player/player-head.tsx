import { Chip } from '@/components/ui/chip'
import type { Run } from '@/simulation/kernel/run'
import type { PlayerText } from '../player-text'
import type { PlayerScenario } from '../player-types'

interface Props {
  title: string
  scenarios: readonly PlayerScenario[]
  /** Scenarios without a button of their own: a list offers them. */
  more: readonly PlayerScenario[]
  activeScenario: string | null
  /** Whether the run in the picture is no longer the one of a scenario. */
  isOwnRun: boolean
  run: Run
  text: PlayerText
  onScenario: (scenario: PlayerScenario) => void
}

export function PlayerHead(props: Props) {
  const { title, scenarios, more, activeScenario, isOwnRun, run, text, onScenario } = props
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3.5 gap-y-2 border-b border-rule px-3.5 py-2.5 text-[0.84rem] @min-[680px]:grid-cols-[auto_minmax(0,1fr)_auto]">
      <p className="font-semibold">{title}</p>
      {scenarios.length > 0 && (
        <div
          role="group"
          aria-label={text('scenarios')}
          className="col-span-full row-start-2 flex flex-wrap gap-x-2.5 gap-y-1.5 @min-[680px]:col-span-1 @min-[680px]:col-start-2 @min-[680px]:row-start-1"
        >
          {scenarios.map((scenario) => (
            <Chip
              key={scenario.id}
              isPressed={scenario.id === activeScenario && !isOwnRun}
              onClick={() => onScenario(scenario)}
            >
              {scenario.title}
            </Chip>
          ))}
          {more.length > 0 && (
            <select
              aria-label={text('moreScenarios')}
              value={isOwnRun ? '' : (more.find(({ id }) => id === activeScenario)?.id ?? '')}
              onChange={({ target }) => {
                const chosen = more.find(({ id }) => id === target.value)
                if (chosen) onScenario(chosen)
              }}
              className="h-7 max-w-full min-w-0 rounded-[4px] border border-control bg-surface px-1 text-[0.8rem]"
            >
              <option value="">{text('moreScenarios')}</option>
              {more.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      <span className="flex items-center gap-2.5 text-ink-3 @min-[680px]:col-start-3">
        {isOwnRun && <span className="text-accent">{text('ownRun')}</span>}
        <span className="font-mono">
          {run.schedule ? text('scheduled') : text('seedShort', { seed: String(run.seed) })}
        </span>
      </span>
    </div>
  )
}
