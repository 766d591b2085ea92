import { defineTable, type Engine, findTable } from './engine'
import { withoutRecords } from './log-entries'
import { invalid } from './refusals'
import type { Table, TableSettings } from './table'

interface Named {
  readonly TableName: string
}

interface Tagged {
  readonly ResourceArn: string
}

export function updateTimeToLive(
  engine: Engine,
  raw: Named & { TimeToLiveSpecification: { Enabled: boolean; AttributeName: string } },
) {
  const table = findTable(engine, raw.TableName)
  const { Enabled, AttributeName } = raw.TimeToLiveSpecification
  const current = table.settings.timeToLive
  if (!AttributeName) throw invalid('TimeToLiveSpecification.AttributeName must not be empty')
  if (Enabled === (current !== undefined)) {
    throw invalid(`TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`)
  }
  set(engine, table, { timeToLive: Enabled ? AttributeName : undefined })
  return { TimeToLiveSpecification: { Enabled, AttributeName } }
}

export function describeTimeToLive(engine: Engine, raw: Named) {
  const { timeToLive } = findTable(engine, raw.TableName).settings
  return {
    TimeToLiveDescription: timeToLive
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive }
      : { TimeToLiveStatus: 'DISABLED' },
  }
}

/** The setting is kept and described; there is nothing to restore from but the folder itself. */
export function updateContinuousBackups(
  engine: Engine,
  raw: Named & { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: boolean } },
) {
  const pointInTimeRecovery = raw.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
  set(engine, findTable(engine, raw.TableName), { pointInTimeRecovery })
  return describeContinuousBackups(engine, raw)
}

export function describeContinuousBackups(engine: Engine, raw: Named) {
  const { pointInTimeRecovery } = findTable(engine, raw.TableName).settings
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: pointInTimeRecovery ? 'ENABLED' : 'DISABLED' },
    },
  }
}

export function tagResource(engine: Engine, raw: Tagged & { Tags: TableSettings['tags'] }) {
  const table = tableByArn(engine, raw)
  const kept = table.settings.tags.filter(({ Key }) => !raw.Tags.some((tag) => tag.Key === Key))
  set(engine, table, { tags: [...kept, ...raw.Tags] })
  return {}
}

export function untagResource(engine: Engine, raw: Tagged & { TagKeys: readonly string[] }) {
  const table = tableByArn(engine, raw)
  set(engine, table, { tags: table.settings.tags.filter(({ Key }) => !raw.TagKeys.includes(Key)) })
  return {}
}

export function listTagsOfResource(engine: Engine, raw: Tagged) {
  return { Tags: tableByArn(engine, raw).settings.tags }
}

function set(engine: Engine, table: Table, changed: Partial<TableSettings>) {
  const { definition, stream } = table
  const settings = { ...table.settings, ...changed }
  defineTable(engine, { kind: 'table', definition, settings, stream: stream && withoutRecords(stream) })
}

function tableByArn(engine: Engine, { ResourceArn }: Tagged): Table {
  return findTable(engine, (ResourceArn ?? '').split('/')[1] ?? '')
}
