import { createView } from './view'

/** What the window offers to the one who opened it. */
Object.assign(globalThis, { weappView: { createView } })
