import { useQueryClient } from '@tanstack/react-query'
import { Alert, Card, Flex, Progress, Statistic, Typography } from 'antd'
import { useEffect } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { formatCount } from '../../ui/format'
import { Waiting } from '../../ui/waiting'
import { AnswerMissing } from './answer-missing'
import { ImportErrors } from './import-errors'
import { MissingPersons } from './missing-persons'
import { WhyStopped } from './why-stopped'

export type RosterImport = AnswerOf<Api['GET /campaigns/{campaignId}/rosters/{importId}']>
export type Question = NonNullable<RosterImport['question']>

const everySecond = 1000
/** Somebody else may answer what this one stopped for. */
const everyTenSeconds = 10_000

export const isUnderWay = ({ state }: Pick<RosterImport, 'state'>): boolean =>
  state === 'awaited' || state === 'reading'

/** One import: its progress while it runs, then what entered, what changed, and every row that did not. */
export function ImportResult({ campaignId, importId }: { readonly campaignId: string; readonly importId: string }) {
  const { roster } = useMessages()
  const reading = useRead(
    'GET /campaigns/{campaignId}/rosters/{importId}',
    { params: { campaignId, importId } },
    { again: nextLook },
  )
  useHistoryInStep(campaignId, reading.data?.state)
  if (reading.error) return <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />
  if (!reading.data) return <Waiting rows={3} />
  const { fileName } = reading.data
  return (
    <Card title={roster.resultOf(fileName)} style={{ marginBottom: 24 }}>
      <Outcome result={reading.data} />
      {reading.data.question && (
        <MissingPersons campaignId={campaignId} result={reading.data} question={reading.data.question}>
          {reading.data.state === 'stopped' && (
            <AnswerMissing
              {...{ campaignId, importId }}
              question={reading.data.question}
              onChanged={() => void reading.refetch()}
            />
          )}
        </MissingPersons>
      )}
      {(reading.data.refused > 0 || (reading.data.remarks ?? 0) > 0) && !isUnderWay(reading.data) && (
        <ImportErrors campaignId={campaignId} result={reading.data} />
      )}
    </Card>
  )
}

function nextLook(answer: RosterImport | undefined): number | false {
  if (answer?.state === 'stopped') return everyTenSeconds
  return answer && !isUnderWay(answer) ? false : everySecond
}

/** The history below must not say something else than the panel: it looks again when the import goes on. */
function useHistoryInStep(campaignId: string, state: RosterImport['state'] | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (state !== undefined)
      void queries.invalidateQueries({ queryKey: ['GET /campaigns/{campaignId}/rosters', { campaignId }] })
  }, [queries, campaignId, state])
}

/** What stopped and was not decided yet, or was decided not to enter; otherwise the counts. */
function Outcome({ result }: { readonly result: RosterImport }) {
  const { missing } = useMessages()
  const { state, question } = result
  if (state === 'dropped') return <Alert type="info" showIcon title={missing.dropped} />
  if (state !== 'stopped' || !question) return <Summary result={result} />
  return <WhyStopped question={question} />
}

function Summary({ result }: { readonly result: RosterImport }) {
  const { roster } = useMessages()
  if (result.state === 'refused') {
    return (
      <Alert type="error" showIcon title={roster.fileRefused} description={result.because ?? roster.fileRefusedNext} />
    )
  }
  const counts = [
    ['rows', result.rows],
    ['entered', result.entered],
    ['changed', result.changed],
    ['unchanged', result.unchanged],
    ['refused', result.refused],
    ['remarks', result.remarks ?? 0],
  ] as const
  return (
    <div aria-live="polite">
      {isUnderWay(result) ? (
        <>
          <Typography.Paragraph>
            {result.state === 'awaited' ? roster.awaited : roster.reading(result.rows)}
          </Typography.Paragraph>
          <Progress percent={100} status="active" showInfo={false} aria-label={roster.reading(result.rows)} />
        </>
      ) : (
        <Alert
          type={result.refused > 0 ? 'warning' : 'success'}
          showIcon
          title={result.refused > 0 ? roster.finishedWithRefused(result.refused) : roster.finished}
        />
      )}
      <Flex gap={28} wrap style={{ marginTop: 16 }}>
        {counts.map(([name, count]) => (
          <Statistic
            key={name}
            title={roster.counts[name]}
            value={count}
            formatter={(value) => formatCount(Number(value))}
          />
        ))}
      </Flex>
    </div>
  )
}
