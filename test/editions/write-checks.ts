// `npm run docs:checks`: writes docs/checks.md from the editions and the tables of their tests.
import { writeFileSync } from 'node:fs'
import { publishedEditions } from '../../functions/campaigns/editions'
import { instrument } from '../shared/forms/ed2022/instrument-checks'
import { checksTable } from './checks-table'
import { readTested } from './read-tested'

readTested().then((tested) => writeFileSync('docs/checks.md', checksTable(publishedEditions(), instrument, tested)))
