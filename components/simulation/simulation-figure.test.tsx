// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { playerEn } from '@/messages/interface/player.en'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { SimulationFigure, type SimulationFigureProps } from './simulation-figure'

const today = defaultRun(describe('two-phase-commit')!)
const older: Run = {
  ...today,
  version: today.version + 1,
  seed: 4711,
  parameters: { ...today.parameters, gone: 3 },
}
const scenario = { id: 'usual', title: 'As usual', caption: 'Nothing happens.', run: today }

afterEach(cleanup)

function open(props: Partial<SimulationFigureProps>) {
  render(
    <NextIntlClientProvider locale="en" messages={{ player: playerEn }}>
      <SimulationFigure
        figureId="figure"
        simulation="two-phase-commit"
        locale="en"
        scenarios={[]}
        isExercise
        {...props}
      />
    </NextIntlClientProvider>,
  )
  fireEvent.focus(screen.getByRole('figure'))
}

const findPlay = () => screen.findByRole('button', { name: playerEn.play }, { timeout: 20_000 })
const nearestName = playerEn.linkNearest

test('a kept run of this version is played as it was', async () => {
  open({ initialRun: { ...today, seed: 4711 } })
  await findPlay()
  expect(screen.getByText('seed 4711')).toBeTruthy()
  expect(screen.queryByText(playerEn.keptOtherVersion, { exact: false })).toBeNull()
})

test('a kept run of another version plays nothing until its nearest is asked for, and says that it is that', async () => {
  const onRunChange = vi.fn()
  open({ initialRun: older, onRunChange })
  await screen.findByText(playerEn.keptOtherVersion, { exact: false })
  expect(screen.queryByRole('button', { name: playerEn.play })).toBeNull()
  expect(onRunChange).not.toHaveBeenCalled()

  fireEvent.click(screen.getByRole('button', { name: new RegExp(`${nearestName}, without 1 thing`) }))
  await findPlay()
  expect(screen.getByText('seed 4711')).toBeTruthy()
  expect(screen.getByText(playerEn.nearestShown, { exact: false })).toBeTruthy()
  expect(onRunChange).toHaveBeenCalledWith({ ...today, seed: 4711 })
})

test('a lesson’s stage shows its scenario in place of a kept run of another version, and offers the nearest', async () => {
  open({ initialRun: older, scenarios: [scenario] })
  await findPlay()
  expect(screen.getByText(playerEn.keptOtherVersion, { exact: false })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'As usual', pressed: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: new RegExp(nearestName) }))
  expect(await screen.findByText('seed 4711')).toBeTruthy()
})

test('a kept run that today’s simulation refuses is not played either', async () => {
  open({ initialRun: { ...today, parameters: { ...today.parameters, participants: 99 } } })
  await screen.findByText(playerEn.keptWrong, { exact: false })
  expect(screen.queryByRole('button', { name: playerEn.play })).toBeNull()
})
