import { InboxOutlined } from '@ant-design/icons'
import { Progress, Upload } from 'antd'
import { useMessages } from '../../language'
import { FailureAlert } from '../../ui/failure'
import { useRosterUpload } from './use-roster-upload'

interface RosterUploadProps {
  readonly campaignId: string
  readonly onUploaded: (importId: string) => void
}

export function RosterUpload({ campaignId, onUploaded }: RosterUploadProps) {
  const { roster } = useMessages()
  const { state, send } = useRosterUpload(campaignId, onUploaded)
  const busy = state.kind === 'hashing' || state.kind === 'uploading'
  return (
    <section aria-label={roster.upload} style={{ marginBottom: 24 }}>
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          void send(file)
          // Ours is the sending: antd must not send the file anywhere itself.
          return false
        }}
      >
        <p style={{ fontSize: 32, margin: '4px 0' }}>
          <InboxOutlined aria-hidden />
        </p>
        <p style={{ margin: '4px 0', fontWeight: 600 }}>{roster.choose}</p>
        <p style={{ margin: '4px 12px' }}>{roster.chooseHint}</p>
      </Upload.Dragger>
      {busy && (
        <div role="status" style={{ marginTop: 12 }}>
          {state.kind === 'hashing' ? roster.hashing(state.fileName) : roster.uploading(state.fileName)}
          <Progress percent={Math.floor(state.share * 100)} />
        </div>
      )}
      {state.kind === 'failed' && (
        <>
          <FailureAlert failure={state.failure} />
          <p>{roster.fileWas(state.fileName)}</p>
        </>
      )}
    </section>
  )
}
