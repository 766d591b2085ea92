import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Progress } from 'antd'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { Waiting } from '../../ui/waiting'

const twoSeconds = 2000

export function ExportProgress({ campaignId, exportId }: { readonly campaignId: string; readonly exportId: string }) {
  const { exports: words } = useMessages()
  const reading = useRead(
    'GET /campaigns/{campaignId}/exports/{exportId}',
    { params: { campaignId, exportId } },
    { again: (answer) => (answer?.state === 'finished' ? false : twoSeconds) },
  )
  if (reading.error) return <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />
  if (!reading.data) return <Waiting rows={2} />
  const { state, rows, url, fileName, unreadable = [] } = reading.data
  return (
    <Card style={{ maxWidth: 640, marginTop: 16 }} aria-live="polite">
      {state === 'waiting' ? (
        <>
          <p>{words.waiting}</p>
          <Progress percent={100} status="active" showInfo={false} aria-label={words.waiting} />
        </>
      ) : (
        <>
          <Alert type="success" showIcon title={words.finished(rows)} style={{ marginBottom: 12 }} />
          {unreadable.length > 0 && (
            <Alert type="warning" showIcon title={words.notExported(unreadable.length)} style={{ marginBottom: 12 }} />
          )}
          {url && (
            <Button type="primary" icon={<DownloadOutlined aria-hidden />} href={url} download={fileName}>
              {words.download(fileName ?? '')}
            </Button>
          )}
          <p>{words.downloadHint}</p>
        </>
      )}
    </Card>
  )
}
