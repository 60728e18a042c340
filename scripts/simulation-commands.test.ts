import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function run(command: 'simulate' | 'explore', ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    join('node_modules', '.bin', 'tsx'),
    [join('scripts', `${command}.ts`), ...words],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('simulate prints the run, its metrics and its verdicts as JSON', () => {
  const { status, stdout } = run(
    'simulate',
    'two-phase-commit',
    '--seed',
    '7',
    '--do',
    '47ms:crash:coordinator',
    '--json',
  )
  const printed = JSON.parse(stdout) as Record<string, Record<string, unknown>>
  expect(status).toBe(0)
  expect(Object.keys(printed)).toEqual(['run', 'metrics', 'properties'])
  expect(printed.run).toMatchObject({
    seed: 7,
    interventions: [{ kind: 'crash', node: 'coordinator', atUs: 47_000 }],
  })
  expect(printed.metrics?.['blocked-participants']).toEqual({ value: 3, unit: 'nodes' })
  expect(printed.properties?.agreement).toEqual({ verdict: 'holds' })
  expect(printed.properties?.['everyone-decides']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'uncertain-coordinator-down', nodes: ['p1', 'p2', 'p3'], atUs: 47_000 },
  })
}, 30_000)

test('explore prints its verdict and counts as JSON, and its counterexample can be played again', () => {
  const published = run('explore', 'two-phase-commit-published', '--set', 'participants=3', '--json')
  expect(JSON.parse(published.stdout)).toEqual({
    verdict: 'holds',
    distinct: 288,
    generated: 1_146,
    depth: 11,
  })
  const words = ['--set', 'participants=2', '--crashes', '1', '--property', 'everyone-decides', '--json']
  const broken = run('explore', 'two-phase-commit', ...words)
  expect(JSON.parse(broken.stdout)).toMatchObject({ verdict: 'fails', property: 'everyone-decides' })
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'))
  try {
    writeFileSync(join(folder, 'found.json'), broken.stdout)
    const replayed = run('simulate', 'two-phase-commit', '--run', join(folder, 'found.json'), '--json')
    expect(JSON.parse(replayed.stdout)).toMatchObject({
      properties: { 'everyone-decides': { verdict: 'fails' } },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 30_000)

test('bad input ends with a sentence that says what is allowed, and exit code 2', () => {
  const refused = run('simulate', 'two-phase-commit', '--set', 'participants=9')
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toContain('2 … 5')
  const unknown = run('explore', 'single-server-queue', '--fast')
  expect([unknown.status, unknown.stdout]).toEqual([2, ''])
  expect(unknown.stderr).toContain('--fast')
  const unexplorable = run('explore', 'single-server-queue')
  expect([unexplorable.status, unexplorable.stdout]).toEqual([2, ''])
  expect(unexplorable.stderr).toContain('two-phase-commit')
}, 30_000)

test('--list names what can be explored', () => {
  const { stdout } = run('explore', '--list')
  expect(stdout).toContain('two-phase-commit-published (hidden)')
  expect(stdout).not.toContain('single-server-queue')
}, 30_000)
