import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { PictureText } from '../charts/picture-text'

interface Props {
  scene: ShardingScene
  names: readonly string[]
  text: PictureText
}

/** How many keys the last change moved from which shard to which: what the picture shows, in numbers. */
export function MovesTable({ scene: { moves }, names, text }: Props) {
  const from = [...new Set(moves.map((move) => move.from))].sort((left, right) => left - right)
  const to = [...new Set(moves.map((move) => move.to))].sort((left, right) => left - right)
  return (
    <Disclosure summary={text('movesTitle')} className="px-3.5 pb-1 text-[0.8rem]">
      {moves.length === 0 ? (
        <p className="pb-2 text-ink-2">{text('noMoves')}</p>
      ) : (
        <Table
          caption={text('movesTitle')}
          head={
            <tr>
              <th scope="col">{text('movesFrom')}</th>
              {to.map((shard) => (
                <th key={shard} scope="col">
                  {text('movesTo', { name: names[shard] ?? '' })}
                </th>
              ))}
            </tr>
          }
        >
          {from.map((origin) => (
            <tr key={origin} className="font-mono tabular-nums">
              <th scope="row">{names[origin]}</th>
              {to.map((shard) => (
                <td key={shard}>
                  {moves.find((move) => move.from === origin && move.to === shard)?.keys ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Disclosure>
  )
}
