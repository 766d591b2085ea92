import { builtMiniprogram } from '../support/built-miniprogram'
import { weapp } from './drivers/weapp/weapp'
import { playAll } from './play-all'

// Builds the package if it is older than its sources, and everything else at a first start.
jest.setTimeout(900_000)

playAll(weapp(() => builtMiniprogram('weapp')))
