// `npm run docs:checks`: writes docs/checks.md from the editions and the tables of their tests.
import { writeFileSync } from 'node:fs'
import { instrument } from '../shared/forms/ed2022/instrument-checks'
import { checksTable } from './checks-table'
import { readTested } from './read-tested'
import { wholeEditions } from './whole-editions'

readTested().then((tested) => writeFileSync('docs/checks.md', checksTable(wholeEditions, instrument, tested)))
