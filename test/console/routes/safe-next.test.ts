import { safeNext } from '../../../console/src/routes/safe-next'

describe('the address after signing in', () => {
  it.each(['/430112-2026/review?state=returned', '/', '/staff'])('is the one asked for: %s', (next) => {
    expect(safeNext(next)).toBe(next)
  })

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never leads out of the console: %s', (next) => {
    expect(safeNext(next)).toBe('/')
  })
})
