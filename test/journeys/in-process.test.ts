import { inProcess } from './drivers/in-process/in-process'
import { playAll } from './play-all'

// A first start in a fresh checkout builds everything.
jest.setTimeout(600_000)

playAll(inProcess)
