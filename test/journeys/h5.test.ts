import { h5 } from './drivers/h5/h5'
import { playAll } from './play-all'

// A first start in a fresh checkout builds everything.
jest.setTimeout(600_000)

playAll(h5(async () => undefined))
