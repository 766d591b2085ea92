import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { townshipOf } from '../../../../shared/access/region'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { call } from '../../platform/api'
import { saveFile } from '../../platform/save-file'
import { useSayFailure } from '../../ui/failure'
import { csvOf } from './csv'

const route = 'GET /campaigns/{campaignId}/rosters/{importId}/missing'
type MissingPerson = AnswerOf<Api[typeof route]>['rows'][number]

interface SaveMissingProps {
  readonly params: { readonly campaignId: string; readonly importId: string }
  readonly fileName: string
}

/** All of them, however few are on the page. */
export function SaveMissing({ params, fileName }: SaveMissingProps) {
  const { missing } = useMessages()
  const [busy, setBusy] = useState(false)
  const sayFailure = useSayFailure()
  const columns = missing.missingColumns
  const heading = [columns.township, columns.village, columns.code, columns.name, columns.number]
  const save = async () => {
    setBusy(true)
    await everybody(params)
      .then(rowsOf)
      .then((rows) => saveFile(missing.missingFile(fileName), csvOf([heading, ...rows])))
      .catch(sayFailure)
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()} loading={busy}>
      {missing.saveMissing}
    </Button>
  )
}

async function everybody(params: SaveMissingProps['params']): Promise<readonly MissingPerson[]> {
  const people: MissingPerson[] = []
  let cursor: string | undefined
  do {
    const page = await call(route, { params, query: cursor === undefined ? {} : { cursor } })
    people.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return people
}

/** One request per township names all its villages. */
async function rowsOf(people: readonly MissingPerson[]): Promise<readonly (readonly string[])[]> {
  const codes = [...new Set(people.map(({ region }) => townshipOf(region)))]
  const townships = await Promise.all(codes.map((region) => call('GET /regions/{region}', { params: { region } })))
  const names = new Map(
    townships.flatMap(({ code, name, children }) => [
      [code, name] as const,
      ...children.map((village) => [village.code, village.name] as const),
    ]),
  )
  return people.map(({ region, name, maskedNumber }) => [
    names.get(townshipOf(region)) ?? '',
    names.get(region) ?? '',
    region,
    name,
    maskedNumber,
  ])
}
